/** Prints rows below their heading: columns that hold words to the left, columns of numbers to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const columns = head.map((heading, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const width = Math.max(...[heading, ...cells].map(({ length }) => length));
    return { width, isText: cells.some((cell) => /^\p{L}/u.test(cell)) };
  });
  for (const row of [head, ...rows]) {
    const cells = columns.map(({ width, isText }, at) =>
      isText ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width),
    );
    print(cells.join('  ').trimEnd());
  }
}

/** Prints one line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
