import type { SynonymRule } from '../../knowledge/parse-synonyms.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { DeletionIndex, spellingsOf } from './deletion-index.ts';
import { LatinIndex } from './latin-index.ts';
import type { PassageId } from './passage.ts';
import { type Passage, passagesOf } from './passage.ts';
import { SynonymTable } from './synonym-table.ts';
import { buildTermIndex, type TermIndex, tokensOf } from './term-index.ts';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** `[first, end)` of passages. */
export type PassageRange = readonly [first: PassageId, end: PassageId];

/** Everything that a search looks up: built once for a library, never changed. */
export interface SearchIndex {
  /** The passages by their id. */
  readonly passages: readonly Passage[];
  /** Over the passages and, after the last of them, the titles of the reports. */
  readonly terms: TermIndex;
  /** For each passage, where the title of its report stands among the documents of `terms`. */
  readonly titles: readonly PassageId[];
  /** For each passage, the first one with the same words: itself, unless two sites publish one text. */
  readonly firstCopies: readonly PassageId[];
  readonly synonyms: SynonymTable;
  readonly deletions: DeletionIndex;
  readonly latin: LatinIndex;
  readonly rangeOf: ReadonlyMap<Report, PassageRange>;
}

/**
 * Builds the index: seconds for many reports, in steps of about a millisecond. Nothing is left for the
 * first question, since all others would wait for it.
 */
export function* buildSearchIndex(
  library: Library,
  rules: readonly SynonymRule[],
): CooperativeTask<SearchIndex> {
  const passages = passagesOf(library);
  const synonyms = yield* SynonymTable.of(rules);
  const texts = passages.map(({ text }) => text);
  const headlines = library.map(({ title }) => title);
  const terms = yield* buildTermIndex([...texts, ...headlines], synonyms);
  const titles = library.flatMap(({ paragraphs }, at) =>
    paragraphs.map(() => passages.length + at),
  );
  const deletions = yield* DeletionIndex.of(wordsOf(terms.vocabulary));
  const latin = yield* LatinIndex.of(terms.vocabulary);
  const firstCopies = firstCopiesOf(passages, terms);
  const rangeOf = rangesOf(library);
  return { passages, terms, titles, firstCopies, synonyms, deletions, latin, rangeOf };
}

/** The words of a vocabulary without its phrases, by the forms in which they are looked up. */
function* wordsOf({ terms, stems }: Vocabulary): Iterable<readonly [TermId, readonly string[]]> {
  for (const [id, term] of terms.entries()) {
    const stem = stems[id];
    if (stem) yield [id, spellingsOf(term, stem)];
  }
}

function firstCopiesOf(passages: readonly Passage[], terms: TermIndex): PassageId[] {
  const firstWith = new Map<string, PassageId>();
  return passages.map((_, passage) => {
    const words = terms.tokenTerms.subarray(...tokensOf(passage, terms)).join();
    const first = firstWith.get(words) ?? passage;
    firstWith.set(words, first);
    return first;
  });
}

function rangesOf(library: Library): Map<Report, PassageRange> {
  const ranges = new Map<Report, PassageRange>();
  let first = 0;
  for (const report of library) {
    const end = first + report.paragraphs.length;
    ranges.set(report, [first, end]);
    first = end;
  }
  return ranges;
}

/** @returns the passages of a report, or all of them; none for a report that is not in the index */
export function rangeIn({ rangeOf, passages }: SearchIndex, report: Report | undefined) {
  const everything: PassageRange = [0, passages.length];
  return report ? (rangeOf.get(report) ?? ([0, 0] as const)) : everything;
}

/** @returns the other reports that hold the same text as a passage */
export function reportsWithCopy(
  { passages, firstCopies }: SearchIndex,
  passage: PassageId,
): Report[] {
  const first = firstCopies[passage];
  const own = passages[passage]?.report;
  const others = passages.filter((_, at) => firstCopies[at] === first).map(({ report }) => report);
  return [...new Set(others)].filter((report) => report !== own);
}

/** @returns the passage of this id */
export function passageAt({ passages }: SearchIndex, id: PassageId): Passage {
  const passage = passages[id];
  if (!passage) throw new RangeError(`there is no passage ${id}`);
  return passage;
}
