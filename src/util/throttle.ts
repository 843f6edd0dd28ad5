/**
 * @param interval - in milliseconds
 * @returns what does something only when it was not done within the interval before
 */
export function throttle(interval: number): (act: () => void) => void {
  let next = Number.NEGATIVE_INFINITY;
  return (act) => {
    const now = performance.now();
    if (now < next) return;
    next = now + interval;
    act();
  };
}
