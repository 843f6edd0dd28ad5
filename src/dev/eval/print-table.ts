const FIRST = 20;
const OTHER = 10;

/** Prints rows in columns, the first to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(FIRST) : cell.padStart(OTHER)));
    process.stdout.write(`${cells.join('')}\n`);
  }
}
