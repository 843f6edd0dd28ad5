import { courtesyOf, everydayKind } from '../arabic/everyday.ts';
import { tokenise } from '../arabic/tokenise.ts';
import type { Library, Report } from '../knowledge/report.ts';
import type { SynonymRule } from '../knowledge/synonyms.ts';
import { atOnce, type Steps } from '../steps/steps.ts';
import type { Answer, Judgement, Result } from './answer.ts';
import { type Assessed, assess, evidenceOf } from './assess.ts';
import { CandidateFinder } from './candidates.ts';
import { type Decision, decide } from './decide.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import { gateAgainst, gatesAgainst } from './gates/index.ts';
import { indexesOf } from './indexes.ts';
import { marksIn } from './marks.ts';
import type { Passage } from './passage.ts';
import { QueryParser } from './query.ts';
import { type RankedPassage, rank } from './rank.ts';
import { otherReadings } from './repair.ts';
import type { Similarity } from './similarity.ts';
import { spellerOf } from './spelling.ts';
import type { PassageId } from './term-index.ts';

export interface Search {
  /**
   * @param question - what a person asked, any text
   * @param report - search in this report only
   * @param similarity - how near in meaning the passages are to the question, where that is known
   */
  ask(question: string, report?: Report, similarity?: Similarity): Answer;
  /** @returns a paragraph, counted from 1, as if it had been found; undefined when there is none */
  show(report: Report, paragraph: number): Result | undefined;
  /** @returns the best passages for the question, best first, whether they answer it or not */
  rank(question: string, most: number, report?: Report): Pick<Result, keyof Passage | 'score'>[];
  /** @returns the best passages, best first, and how they are judged */
  judge(question: string, most: number, report?: Report, similarity?: Similarity): Judgement[];
}

/** One word may be read as almost any other: only two make another reading an answer. */
const LEAST_OF_READING = 2;
/** What a courtesy leads in to is a question when the reports hold so much of it. */
const MEANT = 0.8;
const NOTHING_FOUND = { matches: [], hints: [], nearestSentence: undefined };
const NOTHING: Answer = {
  results: [],
  closest: undefined,
  reading: undefined,
  everyday: undefined,
};

/**
 * @param library - the reports
 * @param rules - words and phrases that may stand for one another
 * @returns a search over all paragraphs of the reports; building it is the costly part
 */
export function createSearch(library: Library, rules: readonly SynonymRule[] = []): Search {
  return atOnce(searchSteps(library, rules));
}

/** The same as `createSearch`, piece by piece. */
export function* searchSteps(library: Library, rules: readonly SynonymRule[]): Steps<Search> {
  const { passages, index, synonyms, deletions, latin } = yield* indexesOf(library, rules);
  const finder = new CandidateFinder(index);
  const { vocabulary } = index;
  const parser = new QueryParser(index, { vocabulary, deletions, synonyms });
  const everything = [0, passages.length] as const;
  const ranges = new Map<Report, readonly [PassageId, PassageId]>();
  const openings = new Set<PassageId>();
  let first = 0;
  for (const report of library) {
    ranges.set(report, [first, first + report.paragraphs.length]);
    openings.add(first);
    first += report.paragraphs.length;
  }

  const spell = spellerOf(latin, index, passages);
  const ranked = (terms: readonly string[], report?: Report, similarity?: Similarity) => {
    const query = parser.parse(terms);
    const within = report ? (ranges.get(report) ?? [0, 0]) : everything;
    const found = rank(query, index, finder, within, openings, similarity);
    return { found, assessed: (passage: RankedPassage) => assess(query, passage) };
  };
  const best = (
    question: string,
    most: number,
    report?: Report,
    similarity?: Similarity,
  ): Assessed[] => {
    const { found, assessed } = ranked(termsOf(question), report, similarity);
    return found.slice(0, most).map(assessed);
  };
  const passageOf = ({ passage }: RankedPassage): Passage => {
    const found = passages[passage];
    if (!found) throw new RangeError(`there is no passage ${passage}`);
    return found;
  };
  const evidence = (passage: Assessed) =>
    evidenceOf(passage, passageOf(passage).text, index, synonyms);
  const resultOf = (found: Assessed): Result => {
    const { query, score } = found;
    const passage = passageOf(found);
    const highlights = marksIn(passage.text, query, found.matches, found.hints);
    let cut: Excerpt | undefined;
    return {
      ...passage,
      score,
      highlights,
      // Of five results a reader is shown one: the others' are cut when they are walked to.
      get excerpt() {
        cut ??= excerpt(passage.text, found, query.words, highlights);
        return cut;
      },
    };
  };
  const decided = ({ found, assessed }: ReturnType<typeof ranked>, least?: number) =>
    decide(found, assessed, (passage) => gateAgainst(evidence(passage)), least);
  const answerOf = ({ answers, closest, gate }: Decision, reading?: string): Answer => ({
    ...NOTHING,
    results: answers.map(resultOf),
    closest: closest && { ...resultOf(closest), gate },
    reading,
  });

  return {
    ask(question, report, similarity) {
      const terms = termsOf(question);
      const everyday = everydayKind(terms);
      if (everyday) return { ...NOTHING, everyday };
      const asked = ranked(terms, report, similarity);
      const courtesy = courtesyOf(terms);
      if (courtesy) {
        const [first] = asked.found.slice(0, 1).map(asked.assessed);
        if ((first?.features.coverage ?? 0) < MEANT) return { ...NOTHING, everyday: courtesy };
      }
      const asTyped = decided(asked);
      if (asTyped.answers.length > 0) return answerOf(asTyped);
      const [likeliest] = otherReadings(question, spell, synonyms)
        .map((reading) => ({
          reading,
          decision: decided(ranked(termsOf(reading), report), LEAST_OF_READING),
        }))
        .sort((a, b) => sureness(b.decision) - sureness(a.decision));
      return likeliest && sureness(likeliest.decision) > sureness(asTyped)
        ? answerOf(likeliest.decision, likeliest.reading)
        : answerOf(asTyped);
    },
    show(report, paragraph) {
      const text = report.paragraphs[paragraph - 1];
      if (text === undefined) return undefined;
      const whole = { report, paragraph, text, highlights: [] };
      return { ...whole, score: 1, excerpt: excerpt(text, NOTHING_FOUND, [], []) };
    },
    rank: (question, most, report) =>
      best(question, most, report).map((found) => ({
        ...passageOf(found),
        score: found.score,
      })),
    judge: (question, most, report, similarity) =>
      best(question, most, report, similarity).map((found) => ({
        ...passageOf(found),
        score: found.score,
        features: found.features,
        isFirm: found.isFirm,
        gates: gatesAgainst(evidence(found)),
      })),
  };
}

function termsOf(question: string): string[] {
  return tokenise(question).map(({ term }) => term);
}

/** How sure the best of a decision is; an answer is before anything that is only close. */
function sureness({ answers: [best], closest }: Decision): number {
  return best ? 1 + best.score : (closest?.score ?? 0);
}
