/** Right-to-left mark: invisible, and strongly right-to-left (Unicode Standard Annex #9, section 2.6). */
const MARK = '\u200f';

/** A line, after what Discord makes it a heading, small print, a quote or a list by. */
const LINE = /^((?:#{1,3} |-# |> |[-*] )*)(.*)$/gmu;
const LATIN_OR_NUMBER_FIRST = /^[^\p{L}\p{N}\u200f]*(?:\p{N}|\p{Script=Latin})/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Discord lays out each line by its first letter. The lines of an Arabic card that begin with a name in
 * Latin letters or with a number must read from right to left as well.
 *
 * @param content - in Discord's Markdown
 * @returns the content, with an invisible mark at the beginning of such lines
 */
export function rightToLeft(content: string): string {
  return content.replace(LINE, (line, form: string, rest: string) =>
    LATIN_OR_NUMBER_FIRST.test(rest) && ARABIC.test(rest) ? `${form}${MARK}${rest}` : line,
  );
}

/** @returns the content without the marks */
export function withoutMarks(content: string): string {
  return content.replaceAll(MARK, '');
}
