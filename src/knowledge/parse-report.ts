import { decodeHTMLStrict } from 'entities';
import { z } from 'zod';
import { withoutInvisible } from '../util/invisible.ts';
import type { Line } from './markdown-lines.ts';
import type { Problem } from './problem.ts';
import type { Report } from './report.ts';
import { splitParagraphs } from './split-paragraphs.ts';

const TITLE = /^#\s+(?<title>\S.*)$/u;
const SOURCE = /^المصدر\s*:\s*(?<url>.*)$/u;
const DATE = /^التاريخ\s*:\s*(?<day>.*)$/u;
const DAY = z.iso.date();
/** The maximum length of a Discord link button's URL, in UTF-16 units; every card has one. */
const MAX_URL_LENGTH = 512;

/** The joiners U+200C and U+200D mean something between letters or pictures. */
const TITLE_INVISIBLE =
  /(?![\u200c\u200d])\p{Cf}|(?<![\p{L}\p{M}\p{Emoji}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Emoji}])/gu;
const ENTITY = /&(?:#\w*|[a-z][a-z0-9]*);|&(?:quot|nbsp|amp|lt|gt|#\d+)(?![\w;=])/giu;
/** What escapes an entity a second time: `&amp;quot;`. */
const ESCAPED_TWICE = /&amp;(?=(?:#\w+|[a-z][a-z0-9]*);)/giu;
const REPLACEMENT = '\ufffd';
/** Within a line of the file: other line breaks of Unicode (UAX 14), and that of HTML. */
const SOFT_BREAK = /[\v\f\u0085\u2028\u2029]|<br\s*\/?>/iu;

/**
 * Reads a report from the text of its Markdown file: a `# title`, paragraphs separated by
 * blank lines, `التاريخ: YYYY-MM-DD` if the date is known, and `المصدر: URL` as the last line.
 *
 * @param file - the file's name, for messages
 * @param warnings - gets what is read although it looks like a mistake
 * @returns the report, or every problem of the file
 */
export function parseReport(
  id: string,
  file: string,
  text: string,
  warnings: Problem[] = [],
): Report | Problem[] {
  const problems: Problem[] = [];
  const addProblem = (line: number, message: string) => problems.push({ file, line, message });

  const lines = text.split(/\r\n|\r|\n/u).flatMap((published, index): Line[] => {
    const number = index + 1;
    const decoded = published.replace(ESCAPED_TWICE, '&').replace(ENTITY, (entity) => {
      const character = decodeHTMLStrict(entity);
      if (character !== entity && character !== REPLACEMENT) return character;
      const message = `"${entity}" is no HTML entity: it is shown as it stands`;
      warnings.push({ file, line: number, message });
      return entity;
    });
    return decoded.split(SOFT_BREAK).map((line) => {
      const flat = line.replace(/[\r\n]/gu, ' ');
      return { number, text: flat, plain: withoutInvisible(flat).trim() };
    });
  });
  const nonBlank = lines.filter((line) => line.plain.trim() !== '');
  const first = nonBlank[0];
  if (!first) return [{ file, line: 1, message: 'the file is empty' }];

  const firstText = first.text.replace(TITLE_INVISIBLE, '').trim();
  const title = TITLE.exec(firstText)?.groups?.title?.trim();
  if (!title) addProblem(first.number, 'no title: the first line must be "# " and the title');

  const last = nonBlank.at(-1) ?? first;
  const url = SOURCE.exec(last.plain)?.groups?.url?.trim();
  if (url === undefined) {
    addProblem(
      last.number,
      'no source: the last line must be "المصدر: " and the report\'s address',
    );
  } else if (!isWebAddress(url)) {
    addProblem(last.number, `the source is not an http or https address: "${url}"`);
  } else if (url.length > MAX_URL_LENGTH) {
    const found = `${url.length} characters, ${MAX_URL_LENGTH} at most`;
    addProblem(last.number, `the source's address is too long: ${found}`);
  }

  const beforeLast = nonBlank.at(-2) ?? first;
  const date = DATE.exec(beforeLast.plain)?.groups?.day?.trim();
  if (date !== undefined && !DAY.safeParse(date).success) {
    addProblem(beforeLast.number, `the date is not a valid YYYY-MM-DD: "${date}"`);
  }

  const body = lines.filter(
    (line) =>
      !(line === first && TITLE.test(line.plain)) &&
      !(line === beforeLast && DATE.test(line.plain)) &&
      !(line === last && SOURCE.test(line.plain)),
  );
  for (const line of body) {
    if (TITLE.test(line.plain)) addProblem(line.number, 'a second title: a file holds one report');
    if (SOURCE.test(line.plain)) addProblem(line.number, 'the source must be the last line');
    if (DATE.test(line.plain))
      addProblem(line.number, 'the date must be the line before the source');
  }
  const addWarning = (line: number, message: string) => warnings.push({ file, line, message });
  const paragraphs = splitParagraphs(body, addWarning);
  if (paragraphs.length === 0)
    addProblem(last.number, 'no paragraph between the title and the end');

  if (problems.length > 0 || !title || !url) {
    return problems.sort((a, b) => a.line - b.line);
  }
  return { id, title, url, date, paragraphs };
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/iu.test(url) && URL.canParse(url);
}
