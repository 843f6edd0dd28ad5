import type { EmbedLibrary } from '../../cli/embed-library.ts';
import type { ReadLibrary } from '../../cli/read-library.ts';
import type { SynonymRule } from '../../knowledge/parse-synonyms.ts';
import { type Passage, passagesOf } from '../../search/index/passage.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import { createSearch } from '../../search/search.ts';
import type { SearchEngine } from '../../search/search-engine.ts';
import { type EvaluatedQuestion, outcomeOf } from './outcome.ts';
import type { QuestionSet } from './question-set.ts';
import { misspell, randomNumbers } from './random-typos.ts';

/** How questions are asked. */
export interface AskOptions {
  /** Gives embeddings, if these are wanted. */
  readonly readMeaning?: EmbedLibrary | undefined;
  /** Has a reader read the reports, if that is wanted. */
  readonly readLibrary?: ReadLibrary | undefined;
  /** Of random typos in the questions; undefined: ask them as they are. */
  readonly seed?: number | undefined;
  /** Rules that are switched off. */
  readonly without?: SearchEngine['without'];
}

/**
 * Asks every question; sets of the same name count as one.
 *
 * @returns the outcomes by the name of their set
 */
export async function askAll(
  sets: readonly QuestionSet[],
  synonyms: readonly SynonymRule[],
  { readMeaning, readLibrary, seed, without }: AskOptions = {},
): Promise<Map<string, EvaluatedQuestion[]>> {
  const outcomes = new Map<string, EvaluatedQuestion[]>();
  const random = seed === undefined ? undefined : randomNumbers(seed);
  for (const { name, library, questions } of sets) {
    const search = createSearch(library, synonyms, without);
    const similarityTo = await readMeaning?.(library);
    const readFor = readLibrary?.(library, search);
    const passages = passagesOf(library);
    const ofName = outcomes.get(name) ?? [];
    outcomes.set(name, ofName);
    for (const question of questions) {
      const asked = random ? misspell(question.text, random) : question.text;
      const similarity = await similarityTo?.(asked);
      const similar = similarity && { similarity, nearest: nearestOf(similarity, passages) };
      const reading = await readFor?.(asked, { similarity });
      ofName.push(outcomeOf(search, question, asked, { similar, reading }));
    }
  }
  return outcomes;
}

function nearestOf(similarity: SemanticSimilarity, passages: readonly Passage[]): Passage[] {
  const nearest = similarity.nearest([0, passages.length], 1);
  return nearest.flatMap((id) => passages[id] ?? []);
}
