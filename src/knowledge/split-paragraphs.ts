import {
  endsLikeParagraph,
  headingText,
  isHeading,
  isListItem,
  isRule,
  isTableRule,
  isUnderlined,
  type Line,
  leadsIn,
} from './markdown-lines.ts';

/** A label of the news site's page that gets copied with the report but is not part of it. */
const PAGE_LABEL = 'رابط مختصر';

/** Lines that were pasted with one break between paragraphs end like paragraphs and are as long. */
const MIN_LINES = 3;
/** The shortest paragraph on average, in UTF-16 units: verses and lists have shorter lines. */
const MIN_LENGTH = 60;
/** The lines of wrapped text are as long as one another, but for the last, in UTF-16 units. */
const MIN_WRAPPED = 45;
const MAX_WRAPPED = 130;
const MAX_RATIO = 1.4;
/** The end of a sentence within a line. */
const WITHIN = /\p{L}[.؟!]\s+\p{L}/u;

/** Lines that belong together, below their headings. */
interface Block {
  readonly headings: Line[];
  readonly lines: Line[];
}

/**
 * Blank lines separate paragraphs. A heading stands above the paragraph that follows it, with a blank line
 * between, and a list belongs to the line that leads in to it. Where there are no blank lines, but all lines
 * except one at most end like paragraphs and are as long on average, each line is a paragraph. Lines that an editor
 * wrapped are joined.
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
    const [first, ...others] = open?.lines ?? [];
    if (open && first && others.length === 0 && isUnderlined(first, line)) {
      open.headings.push(...open.lines.splice(0));
      continue;
    }
    const isSeparator = line.plain === '' || isRule(line);
    if (isSeparator && first) open = undefined;
    if (isSeparator || line.plain === PAGE_LABEL || isTableRule(line)) continue;
    const last = blocks.at(-1);
    if (!open && last && isListItem(line) && isList(last)) open = last;
    if (isHeading(line) && open && open.lines.length > 0) open = undefined;
    if (!open) {
      open = { headings: [], lines: [] };
      blocks.push(open);
    }
    (isHeading(line) ? open.headings : open.lines).push(line);
  }
  return blocks.flatMap((block) => paragraphsOf(block, warn));
}

/** Whether a block is a line that leads in to a list, with its items so far. */
function isList({ lines: [first, ...items] }: Block): boolean {
  return first !== undefined && leadsIn(first) && items.every(isListItem);
}

function paragraphsOf(
  { headings, lines }: Block,
  warn: (line: number, message: string) => void,
): string[] {
  const [first] = lines;
  if (!first) {
    for (const { number } of headings) warn(number, 'a heading with nothing below it is left out');
    return [];
  }
  const texts = lines.map(({ text }) => text.trim());
  const areParagraphs = arePasted(lines);
  if (areParagraphs) {
    const message = `no blank lines between ${lines.length} lines that end like paragraphs: each is read as one`;
    warn(first.number, message);
  }
  const isWrapped = areWrapped(lines);
  if (isWrapped) warn(first.number, `${lines.length} lines of one length are read as wrapped text`);
  const [top = '', ...others] = areParagraphs ? texts : [texts.join(isWrapped ? ' ' : '\n')];
  const heading = headings.map((line) => (isHeading(line) ? headingText(line) : line.text.trim()));
  return [heading.length > 0 ? `${heading.join('\n')}\n\n${top}` : top, ...others];
}

function arePasted(lines: readonly Line[]): boolean {
  const unended = lines.filter((line) => !endsLikeParagraph(line));
  const length = lines.reduce((sum, { plain }) => sum + plain.length, 0);
  return (
    lines.length >= MIN_LINES &&
    unended.length <= 1 &&
    length >= MIN_LENGTH * lines.length &&
    arePlain(lines)
  );
}

function areWrapped(lines: readonly Line[]): boolean {
  const lengths = lines.slice(0, -1).map(({ plain }) => plain.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const ended = lines.filter(endsLikeParagraph);
  const last = lines.at(-1);
  // Sentences end anywhere in wrapped lines; where each line is one, they end with the line.
  const endWithin = lines.some(({ plain }) => WITHIN.test(plain));
  const endAtLast = last !== undefined && ended.length === 1 && ended[0] === last;
  return (
    (endWithin || endAtLast) &&
    lines.length >= MIN_LINES &&
    shortest >= MIN_WRAPPED &&
    longest <= MAX_WRAPPED &&
    longest <= MAX_RATIO * shortest &&
    2 * ended.length <= lines.length &&
    arePlain(lines)
  );
}

/** Whether lines are neither a list nor a table. */
function arePlain(lines: readonly Line[]): boolean {
  const [first] = lines;
  const cells = lines.filter(({ plain }) => plain.includes('|'));
  return first !== undefined && !leadsIn(first) && !lines.some(isListItem) && cells.length < 2;
}
