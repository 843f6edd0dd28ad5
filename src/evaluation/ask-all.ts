import type { SynonymRule } from '../knowledge/synonyms.ts';
import { createSearch } from '../search/search.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { QuestionSet } from './question-set.ts';
import { misspell, randomNumbers } from './typos.ts';

/**
 * Asks every question; sets of the same name are judged as one.
 *
 * @param seed - misspell the questions with these random numbers; undefined: ask them as they are
 * @returns the outcomes by the name of their set
 */
export function askAll(
  sets: readonly QuestionSet[],
  synonyms: readonly SynonymRule[],
  seed?: number,
): Map<string, Outcome[]> {
  const outcomes = new Map<string, Outcome[]>();
  const random = seed === undefined ? undefined : randomNumbers(seed);
  for (const { name, library, questions } of sets) {
    const search = createSearch(library, synonyms);
    const ofName = outcomes.get(name) ?? [];
    outcomes.set(name, ofName);
    for (const question of questions) {
      const asked = random ? misspell(question.text, random) : question.text;
      ofName.push(outcomeOf(search, question, asked));
    }
  }
  return outcomes;
}
