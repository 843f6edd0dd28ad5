import type { Library } from '../../knowledge/report.ts';
import type { SynonymRule } from '../../knowledge/synonyms.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { spellingsOf } from '../query/spelling-suggestions.ts';
import { DeletionIndex } from './deletion-index.ts';
import { LatinIndex } from './latin-index.ts';
import { type Passage, passagesOf } from './passage.ts';
import { SynonymTable } from './synonym-table.ts';
import { buildTermIndex, type TermIndex } from './term-index.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** All that a search looks things up in. */
export interface SearchIndex {
  readonly passages: readonly Passage[];
  readonly index: TermIndex;
  readonly synonyms: SynonymTable;
  readonly deletions: DeletionIndex;
  readonly latin: LatinIndex;
}

/**
 * Makes them: seconds for many reports, in steps of a millisecond or so. Nothing is left for the first
 * question that wants it, for all others would wait meanwhile.
 */
export function* buildSearchIndex(
  library: Library,
  rules: readonly SynonymRule[],
): CooperativeTask<SearchIndex> {
  const passages = passagesOf(library);
  const synonyms = yield* SynonymTable.of(rules);
  const texts = passages.map(({ text }) => text);
  const index = yield* buildTermIndex(texts, synonyms);
  const deletions = yield* DeletionIndex.of(wordsOf(index.vocabulary));
  const latin = yield* LatinIndex.of(index.vocabulary);
  return { passages, index, synonyms, deletions, latin };
}

/** The words of a vocabulary, its phrases left out, by the forms in which they are looked up. */
function* wordsOf({ terms, stems }: Vocabulary): Iterable<readonly [TermId, readonly string[]]> {
  for (const [id, term] of terms.entries()) if (stems[id]) yield [id, spellingsOf(term)];
}
