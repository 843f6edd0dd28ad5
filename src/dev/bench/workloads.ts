import { type KnowledgeFiles, loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { makeLibrary } from './made-up-library.ts';
import { mixedQuestions, pastedTexts, type Questions, shortQuestions } from './questions.ts';

/** Reports and what is asked of them. */
export interface Workload extends KnowledgeFiles {
  readonly questions: readonly Questions[];
}

const KNOWLEDGE = 'knowledge';
const SEED = 1;

/** Sizes of the made-up collections in paragraphs. */
export const SIZES = [1000, 10_000, 100_000] as const;

/** The questions of the usual kinds on the project's own report. */
export function reportWorkload(): Workload {
  const knowledge = loadKnowledge(KNOWLEDGE);
  const { library } = knowledge;
  return { ...knowledge, questions: [...shortQuestions(library), mixedQuestions(library)] };
}

/** Texts as long as Discord lets them be on the project's own report. */
export function pastedWorkload(): Workload {
  const knowledge = loadKnowledge(KNOWLEDGE);
  return { ...knowledge, questions: pastedTexts(knowledge.library) };
}

/**
 * The questions of the usual kinds on made-up reports; the synonyms are the project's own.
 *
 * @param paragraphs - how many the reports have in all
 */
export function madeUpWorkload(paragraphs: number): Workload {
  const library = makeLibrary(paragraphs, SEED);
  const { synonyms } = loadKnowledge(KNOWLEDGE);
  return { library, synonyms, questions: shortQuestions(library) };
}
