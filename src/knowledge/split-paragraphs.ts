/** A line of a report's file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** As published. */
  readonly text: string;
  /** Without invisible characters. */
  readonly plain: string;
}

/** A label of the news site's page that gets copied with the report but is not part of it. */
const PAGE_LABEL = 'رابط مختصر';

/** Lines that were pasted with one break between paragraphs end like paragraphs and are as long. */
const ENDS_LIKE_PARAGRAPH = /[.!?؟…۔][\s"”’»)\]]*$/u;
const MIN_LINES = 3;
/** The shortest paragraph on average, in UTF-16 units: verses and lists have shorter lines. */
const MIN_LENGTH = 60;

/** Markdown that editors write: a heading below the title, the line below a table's header, a list. */
const HEADING = /^\s*#{2,6}\s+/u;
/** The marks of a heading, with the invisible characters that may stand among them. */
const MARKS = /^[^\p{L}\p{N}«"(]*#+[\s\p{Cf}]*/u;
const TABLE_RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u;
const LIST_ITEM = /^\s*(?:[-*•]|\p{N}{1,2}[.)-])\s/u;
const LEADS_IN = /[:：]\s*$/u;

/**
 * Blank lines separate paragraphs. A heading belongs to the paragraph below it, and a list to the one that
 * leads in to it. Where there are none, but all lines except one at most end like
 * paragraphs and are as long on average, each line is a paragraph.
 *
 * @param warn - is told where lines are taken for paragraphs
 * @returns the paragraphs in order, as published
 */
export function splitParagraphs(
  lines: readonly Line[],
  warn: (line: number, message: string) => void,
): string[] {
  const blocks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    const trimmed = line.plain.trim();
    const last = blocks.at(-1)?.at(-1);
    if (trimmed === '') open = open?.every(isHeading) ? open : undefined;
    if (trimmed === '' || trimmed === PAGE_LABEL || TABLE_RULE.test(trimmed)) continue;
    if (!open && last && LEADS_IN.test(last.plain) && LIST_ITEM.test(line.plain)) {
      open = blocks.at(-1);
    }
    if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks.flatMap((block) => {
    const texts = block.map((line) => (isHeading(line) ? line.text.replace(MARKS, '') : line.text));
    if (block.some(isHeading) || !areParagraphs(texts)) return [texts.join('\n').trim()];
    const message = `no blank lines between ${block.length} lines that end like paragraphs: each is read as one`;
    warn(block[0]?.number ?? 1, message);
    return texts.map((text) => text.trim());
  });
}

function isHeading({ plain }: Line): boolean {
  return HEADING.test(plain);
}

function areParagraphs(lines: readonly string[]): boolean {
  const unended = lines.filter((line) => !ENDS_LIKE_PARAGRAPH.test(line));
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  return lines.length >= MIN_LINES && unended.length <= 1 && length >= MIN_LENGTH * lines.length;
}
