/**
 * @param interval - in milliseconds
 * @returns a function that runs an action, but skips it when one ran within the interval
 */
export function throttle(interval: number): (run: () => void) => void {
  let next = Number.NEGATIVE_INFINITY;
  return (run) => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    run();
  };
}
