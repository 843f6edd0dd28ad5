import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { clip, searchable } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import type { Knowledge } from '../knowledge.ts';
import { headingOf } from '../reading/headings.ts';

/** A passage that holds less of what was typed is not offered. */
const LEAST_OFFERED = 0.15;

/** A row of a list to pick from. */
interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * @param typed - as much of a question as there is, tidied
 * @param report - the report chosen so far
 * @returns what to offer: examples to nothing, else the question itself and the paragraphs, by their
 * headings, that may answer it
 */
export function questionChoices(
  typed: string,
  report: Report | undefined,
  { search, library, examples }: Knowledge,
): Choice[] {
  if (typed === '') {
    const offered = examples.filter((example) => example.length <= LIMITS.choiceName);
    return offered.map(asTyped);
  }
  const itself = { name: clip(messages.searchFor(typed), LIMITS.choiceName), value: typed };
  const found = search.rank(searchable(typed), LIMITS.choices - 1, report);
  const headings = found
    .filter(({ score }) => score >= LEAST_OFFERED)
    .flatMap((result) => headingOf(library, result.report, result.paragraph)?.name || []);
  return [...(typed.length <= LIMITS.choiceValue ? [itself] : []), ...headings.map(asTyped)];
}

function asTyped(name: string): Choice {
  return { name, value: name };
}
