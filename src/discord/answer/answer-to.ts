import type { Report } from '../../knowledge/report.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import type { SearchResult } from '../../search/result.ts';
import { searchable } from '../card/escape.ts';
import type { Knowledge } from '../feature.ts';
import { pickedHeading } from '../reading/headings.ts';

/**
 * What the reports say to a question as Discord brings it: mentions and addresses in it are not
 * searched for, and a paragraph picked by its heading comes first.
 *
 * @param question - as typed or picked, tidied
 * @param report - search in this report only
 */
export async function answerTo(
  question: string,
  knowledge: Knowledge,
  report?: Report,
): Promise<SearchResult> {
  return answerWith(await similarityTo(question, knowledge), question, knowledge, report);
}

/** @returns how near in meaning the passages are to a question; undefined when nothing can tell now */
export async function similarityTo(
  question: string,
  knowledge: Knowledge,
): Promise<SemanticSimilarity | undefined> {
  return knowledge.similarityTo?.(searchable(question));
}

/**
 * The same as `answerTo`, at once.
 *
 * @param similarity - how near in meaning the passages are; undefined: by words alone
 */
export function answerWith(
  similarity: SemanticSimilarity | undefined,
  question: string,
  { library, search }: Pick<Knowledge, 'library' | 'search'>,
  report?: Report,
): SearchResult {
  const picked = pickedHeading(library, question, report);
  const shown = picked && search.show(picked.report, picked.paragraph);
  if (!shown) return search.ask(searchable(question), report, similarity);
  const answer = search.ask(searchable(picked.words), report);
  const others = answer.results.filter(
    (result) => result.report !== shown.report || result.paragraph !== shown.paragraph,
  );
  return { ...answer, results: [shown, ...others], closest: undefined, smallTalk: undefined };
}
