import { normalise } from '../../arabic/normalise.ts';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { clip, searchable } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import type { Knowledge } from '../knowledge.ts';
import { headingOf } from '../reading/headings.ts';

/** @returns the number that was typed, in any digits, when the report has a paragraph of that number */
export function paragraphNumber(typed: string, { paragraphs }: Report): number | undefined {
  const digits = normalise(typed).text;
  const number = /^\d{1,6}$/u.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= paragraphs.length ? number : undefined;
}

/** @returns what to offer: the paragraphs that hold what was typed, or all in order */
export function paragraphChoices(
  typed: string,
  report: Report,
  { library, search }: Pick<Knowledge, 'library' | 'search'>,
) {
  return paragraphsLike(typed, report, search).map((paragraph) => {
    const words = headingOf(library, report, paragraph)?.words ?? '';
    const name = clip(messages.post.heading(paragraph, words), LIMITS.choiceName);
    return { name, value: String(paragraph) };
  });
}

function paragraphsLike(typed: string, report: Report, search: Knowledge['search']): number[] {
  const own = paragraphNumber(typed, report);
  if (own !== undefined) return [own];
  const found = search.rank(searchable(typed), LIMITS.choices, report);
  if (found.length > 0) return found.map(({ paragraph }) => paragraph);
  return report.paragraphs.slice(0, LIMITS.choices).map((_, at) => at + 1);
}
