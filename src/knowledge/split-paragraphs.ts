import {
  continuesList,
  ENDS_LIKE_PARAGRAPH,
  headingText,
  isHeading,
  isRule,
  isTableRule,
  isUnderlined,
  type Line,
} from './markdown-lines.ts';

/** A label of the news site's page that gets copied with the report but is not part of it. */
const PAGE_LABEL = 'رابط مختصر';

/** Lines that were pasted with one break between paragraphs end like paragraphs and are as long. */
const MIN_LINES = 3;
/** The shortest paragraph on average, in UTF-16 units: verses and lists have shorter lines. */
const MIN_LENGTH = 60;

/** Lines that belong together, below their headings. */
interface Block {
  readonly headings: Line[];
  readonly lines: Line[];
}

/**
 * Blank lines separate paragraphs. A heading stands above the paragraph that follows it, with a blank line
 * between, and a list belongs to the line that leads in to it. Where there are no blank lines, but all lines
 * except one at most end like paragraphs and are as long on average, each line is a paragraph.
 *
 * @param warn - is told where lines are taken for paragraphs, and what is left out
 * @returns the paragraphs in order, as published
 */
export function splitParagraphs(
  lines: readonly Line[],
  warn: (line: number, message: string) => void,
): string[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of lines) {
    const trimmed = line.plain.trim();
    const isSeparator = trimmed === '' || isRule(line);
    if (isSeparator && open && open.lines.length > 0) {
      const [first, ...others] = open.lines;
      if (first && others.length === 0 && isUnderlined(first, line)) {
        open.headings.push(...open.lines.splice(0));
      } else open = undefined;
    }
    if (isSeparator || trimmed === PAGE_LABEL || isTableRule(line)) continue;
    const last = blocks.at(-1);
    const before = last?.lines.at(-1);
    if (!open && last && before && continuesList(before, line)) open = last;
    if (isHeading(line) && open && open.lines.length > 0) open = undefined;
    if (!open) {
      open = { headings: [], lines: [] };
      blocks.push(open);
    }
    (isHeading(line) ? open.headings : open.lines).push(line);
  }
  return blocks.flatMap(({ headings, lines: below }) => {
    const [first] = below;
    if (!first) {
      for (const { number } of headings)
        warn(number, 'a heading with nothing below it is left out');
      return [];
    }
    const texts = below.map(({ text }) => text);
    const areParagraphs = endLikeParagraphs(texts);
    if (areParagraphs) {
      const message = `no blank lines between ${below.length} lines that end like paragraphs: each is read as one`;
      warn(first.number, message);
    }
    const [top = '', ...others] = areParagraphs
      ? texts.map((text) => text.trim())
      : [texts.join('\n').trim()];
    const heading = headings.map((line) =>
      isHeading(line) ? headingText(line) : line.text.trim(),
    );
    return [heading.length > 0 ? `${heading.join('\n')}\n\n${top}` : top, ...others];
  });
}

function endLikeParagraphs(lines: readonly string[]): boolean {
  const unended = lines.filter((line) => !ENDS_LIKE_PARAGRAPH.test(line));
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return lines.length >= MIN_LINES && unended.length <= 1 && length >= MIN_LENGTH * lines.length;
}
