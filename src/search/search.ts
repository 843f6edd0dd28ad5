import type { Span } from '../arabic/sentences.ts';
import type { Library, Report } from '../knowledge/report.ts';
import type { SynonymRule } from '../knowledge/synonyms.ts';
import { CandidateFinder } from './candidates.ts';
import { type Excerpt, excerpt, marksIn } from './excerpt.ts';
import { LatinTerms } from './latin-terms.ts';
import { type Passage, passagesOf } from './passage.ts';
import { parseQuery } from './query.ts';
import { rank } from './rank.ts';
import { THRESHOLD } from './refusal.ts';
import { otherReadings } from './repair.ts';
import { SynonymTable } from './synonym-table.ts';
import { buildTermIndex, type PassageId, type TermIndex, tokensOf } from './term-index.ts';
import type { TermId } from './vocabulary.ts';

/** A passage that may answer a question. */
export interface Result extends Passage {
  /** How much of what was asked the passage holds together, 0–1, comparable between questions. */
  readonly score: number;
  readonly excerpt: Excerpt;
  /** `[start, end)` offsets into the whole paragraph of the words that match the question. */
  readonly highlights: readonly Span[];
}

/** What the reports say to a question. */
export interface Answer {
  /** The passages that answer, best first, at most five; none when the reports are silent. */
  readonly results: readonly Result[];
  /** How the question was read, when the answer is to another reading than what was typed. */
  readonly reading?: string;
}

export interface Search {
  /**
   * @param question - what a person asked, any text
   * @param report - search in this report only
   */
  ask(question: string, report?: Report): Answer;
  /** @returns a paragraph, counted from 1, as if it had been found; undefined when there is none */
  show(report: Report, paragraph: number): Result | undefined;
  /** @returns the best passages for the question, best first, whether they answer it or not */
  rank(question: string, most: number, report?: Report): Result[];
}

/** What was meant by something else than what was typed must be surer. */
const READING_THRESHOLD = 0.5;
const MOST_RESULTS = 5;

/**
 * @param library - the reports
 * @param rules - words and phrases that may stand for one another
 * @returns a search over all paragraphs of the reports; building it is the costly part
 */
export function createSearch(library: Library, rules: readonly SynonymRule[] = []): Search {
  const synonyms = new SynonymTable(rules);
  const passages = passagesOf(library);
  const index = buildTermIndex(
    passages.map(({ text }) => text),
    synonyms,
  );
  const finder = new CandidateFinder(index);
  // Few questions are in Latin letters: what they need is built when the first one comes.
  let latinTerms: LatinTerms | undefined;
  const everything = [0, passages.length] as const;
  const ranges = new Map<Report, readonly [PassageId, PassageId]>();
  const openings = new Set<PassageId>();
  let first = 0;
  for (const report of library) {
    ranges.set(report, [first, first + report.paragraphs.length]);
    openings.add(first);
    first += report.paragraphs.length;
  }

  const spell = (word: string) => {
    latinTerms ??= new LatinTerms(index.vocabulary);
    const term = latinTerms.find(word);
    return term === undefined ? undefined : asPublished(term, index, passages);
  };

  const find = (question: string, most: number, threshold: number, report?: Report): Result[] => {
    const query = parseQuery(question, index, synonyms);
    const within = report ? (ranges.get(report) ?? [0, 0]) : everything;
    return rank(query, index, finder, within, openings)
      .filter(({ score }) => score >= threshold)
      .slice(0, most)
      .flatMap(({ passage: id, matches, hints, score }) => {
        const passage = passages[id];
        if (!passage) return [];
        return {
          ...passage,
          score,
          excerpt: excerpt(passage.text, matches, hints, query.words),
          highlights: marksIn(matches, [0, passage.text.length]),
        };
      });
  };

  return {
    ask(question, report) {
      const results = find(question, MOST_RESULTS, THRESHOLD, report);
      if (results.length > 0) return { results };
      const readings = otherReadings(question, spell, synonyms).map((reading) => ({
        reading,
        results: find(reading, MOST_RESULTS, READING_THRESHOLD, report),
      }));
      const [best] = readings.sort((a, b) => scoreOf(b.results) - scoreOf(a.results));
      return best && best.results.length > 0 ? best : { results: [] };
    },
    show(report, paragraph) {
      const text = report.paragraphs[paragraph - 1];
      if (text === undefined) return undefined;
      const whole = { report, paragraph, text, highlights: [] };
      return { ...whole, score: 1, excerpt: excerpt(text, [], [], []) };
    },
    rank: (question, most, report) => find(question, most, 0, report),
  };
}

function scoreOf([best]: readonly Result[]): number {
  return best?.score ?? 0;
}

/** @returns the term as a passage writes it, vowel signs and attached letters included */
function asPublished(
  term: TermId,
  index: TermIndex,
  passages: readonly Passage[],
): string | undefined {
  const passage = index.postingPassages[index.postingOffsets[term] ?? -1] ?? -1;
  const [first, end] = tokensOf(passage, index);
  const token = index.tokenTerms.subarray(first, end).indexOf(term) + first;
  return passages[passage]?.text.slice(index.tokenStarts[token], index.tokenEnds[token]);
}
