import { tokenise } from '../../arabic/tokenise.ts';
import type { Assessed } from '../confidence/assess.ts';
import { ANSWER, CLOSEST, lacksOf, MOST_RESULTS } from '../confidence/decide.ts';
import type { GateName } from '../confidence/gates/index.ts';
import { logitOf } from '../confidence/model.ts';
import type { Passage } from '../index/passage.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { Attempt, Course } from '../resolve-question.ts';
import type { ExplainedPassage, ExplainedWord, Explanation, Held } from './explanation.ts';

/** What an explanation is told in. */
interface Sources {
  /** @returns a term as the reports write it */
  termOf(term: TermId): string;
  passageOf(passage: RankedPassage): Passage;
  gatesOf(passage: Assessed): readonly GateName[];
}

/** A word may mean dozens of terms by letters alone. */
const MOST_MEANINGS = 6;
const THRESHOLDS = { answer: ANSWER, closest: CLOSEST };

/**
 * @param course - that a question took
 * @param question - as it was typed
 * @returns the same in words, each as it is written, and numbers
 */
export function explain(course: Course, question: string, sources: Sources): Explanation {
  if (course.everyday) return { ...NO_QUESTION, everyday: course.everyday };
  const { reading, attempt } = course;
  const { query, found, assessed, decision } = attempt;
  const asked = new Set(query.words.map(({ term }) => term));
  const write = writingIn(reading ?? question);
  return {
    everyday: undefined,
    outcome: decision.answers.length > 0 ? 'answer' : decision.closest ? 'closest' : 'silent',
    reading,
    words: query.words.map((word) => explainWord(word, write, sources)),
    leftOut: [...new Set(query.terms.filter((term) => !asked.has(term)).map(write))],
    passages: found
      .slice(0, MOST_RESULTS)
      .map((passage) => explainPassage(assessed(passage), write, attempt, sources)),
    thresholds: THRESHOLDS,
  };
}

const NO_QUESTION: Omit<Explanation, 'everyday'> = {
  outcome: 'silent',
  reading: undefined,
  words: [],
  leftOut: [],
  passages: [],
  thresholds: THRESHOLDS,
};

/** @returns how a text writes a term; the term itself where it was mended */
function writingIn(text: string): Write {
  const tokens = tokenise(text).map(
    ({ term, start, end }) => [term, text.slice(start, end)] as const,
  );
  const written = new Map(tokens);
  return (term) => written.get(term) ?? term;
}

type Write = (term: string) => string;

function explainWord(
  { term, weight, meanings }: QueryWord,
  write: Write,
  { termOf }: Sources,
): ExplainedWord {
  const surest = [...meanings].sort(([, a], [, b]) => b.sure - a.sure).slice(0, MOST_MEANINGS);
  return {
    word: write(term),
    weight,
    meanings: surest.map(([id, meaning]) => ({ term: termOf(id), ...meaning })),
  };
}

function explainPassage(
  passage: Assessed,
  write: Write,
  { query, least }: Attempt,
  { passageOf, gatesOf }: Sources,
): ExplainedPassage {
  const { worth, similarity, score, features } = passage;
  const shown = passageOf(passage);
  return {
    ...shown,
    worth,
    similarity,
    score,
    logit: logitOf(features),
    held: query.words.flatMap(({ term }, at) => heldAs(write(term), at, passage, shown.text)),
    gates: gatesOf(passage),
    lacks: lacksOf(passage, least),
  };
}

function heldAs(word: string, at: number, { matches }: Assessed, text: string): Held[] {
  const [best] = matches.filter((match) => match.word === at).sort((a, b) => b.sure - a.sure);
  if (!best) return [];
  const { start, end, tie, sure } = best;
  return [{ word, term: text.slice(start, end), tie, sure }];
}
