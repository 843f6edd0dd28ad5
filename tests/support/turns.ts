/**
 * Counts how often others have their turn while something is done.
 *
 * @param work - what is done
 */
export async function turnsDuring<T>(
  work: () => Promise<T>,
): Promise<{ readonly turns: number; readonly result: T }> {
  let turns = 0;
  let isDone = false;
  const next = () => {
    turns++;
    if (!isDone) setImmediate(next);
  };
  setImmediate(next);
  const result = await work();
  isDone = true;
  return { turns, result };
}
