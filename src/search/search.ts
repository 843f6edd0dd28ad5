import type { Library, Report } from '../knowledge/report.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import { type Passage, passagesOf } from './passage.ts';
import { parseQuery } from './query.ts';
import { rank } from './rank.ts';
import { buildTermIndex, type PassageId } from './term-index.ts';

/** A passage that may answer a question. */
export interface Result extends Passage {
  /** How much of what was asked the passage holds together, 0–1, comparable between questions. */
  readonly score: number;
  readonly excerpt: Excerpt;
}

export interface Search {
  /**
   * @param question - what a person asked, any text
   * @param report - search in this report only
   * @returns the passages that answer, best first, at most five; none when the reports are silent
   */
  ask(question: string, report?: Report): Result[];
  /** @returns the best passages for the question, best first, whether they answer it or not */
  rank(question: string, most: number, report?: Report): Result[];
}

/** A passage with a lower score does not answer; chosen on questions asked of wrong articles. */
export const THRESHOLD = 0.3;
const MOST_RESULTS = 5;

/** @returns a search over all paragraphs of the reports; building it is the costly part */
export function createSearch(library: Library): Search {
  const passages = passagesOf(library);
  const index = buildTermIndex(passages.map(({ text }) => text));
  const everything = [0, passages.length] as const;
  const ranges = new Map<Report, readonly [PassageId, PassageId]>();
  let first = 0;
  for (const report of library) {
    ranges.set(report, [first, first + report.paragraphs.length]);
    first += report.paragraphs.length;
  }

  const find = (question: string, most: number, threshold: number, report?: Report): Result[] => {
    const words = parseQuery(question, index);
    const within = report ? (ranges.get(report) ?? [0, 0]) : everything;
    return rank(words, index, within)
      .filter(({ score }) => score >= threshold)
      .slice(0, most)
      .flatMap(({ passage: id, matches, score }) => {
        const passage = passages[id];
        if (!passage) return [];
        return { ...passage, score, excerpt: excerpt(passage.text, matches, words) };
      });
  };

  return {
    ask: (question, report) => find(question, MOST_RESULTS, THRESHOLD, report),
    rank: (question, most, report) => find(question, most, 0, report),
  };
}
