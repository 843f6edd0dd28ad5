import { tokenise } from '../../arabic/tokenise.ts';
import type { AssessedPassage } from '../confidence/assess.ts';
import {
  ANSWER_THRESHOLD,
  CLOSEST_THRESHOLD,
  MOST_RESULTS,
  rejectionReasons,
} from '../confidence/decide.ts';
import type { GateName } from '../confidence/gates/index.ts';
import { logitOf } from '../confidence/model.ts';
import type { Passage } from '../index/passage.ts';
import type { TermId } from '../index/vocabulary.ts';
import type { QueryWord } from '../query/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { ResolvedQuestion, SearchPass } from '../resolve-question.ts';
import type { ExplainedPassage, ExplainedWord, Explanation, HeldWord } from './explanation.ts';

/** What an explanation is told in. */
interface Sources {
  /** @returns a term as the reports write it */
  termOf(term: TermId): string;
  passageOf(passage: RankedPassage): Passage;
  gatesOf(passage: AssessedPassage): readonly GateName[];
}

/** A word may mean dozens of terms by letters alone. */
const MOST_MEANINGS = 6;
const THRESHOLDS = { answer: ANSWER_THRESHOLD, closest: CLOSEST_THRESHOLD };

/**
 * @param course - that a question took
 * @param question - as it was typed
 * @returns the same in words, each as it is written, and numbers
 */
export function explain(course: ResolvedQuestion, question: string, sources: Sources): Explanation {
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
  { term, weight, termMatches }: QueryWord,
  write: Write,
  { termOf }: Sources,
): ExplainedWord {
  const surest = [...termMatches]
    .sort(([, a], [, b]) => b.confidence - a.confidence)
    .slice(0, MOST_MEANINGS);
  return {
    word: write(term),
    weight,
    meanings: surest.map(([id, meaning]) => ({
      term: termOf(id),
      tie: meaning.kind,
      sure: meaning.confidence,
    })),
  };
}

function explainPassage(
  passage: AssessedPassage,
  write: Write,
  { query, minMatchedWords }: SearchPass,
  { passageOf, gatesOf }: Sources,
): ExplainedPassage {
  const { rankScore, similarity, score, features } = passage;
  const shown = passageOf(passage);
  return {
    ...shown,
    worth: rankScore,
    similarity,
    score,
    logit: logitOf(features),
    held: query.words.flatMap(({ term }, at) => heldAs(write(term), at, passage, shown.text)),
    gates: gatesOf(passage),
    lacks: rejectionReasons(passage, minMatchedWords),
  };
}

function heldAs(word: string, at: number, { matches }: AssessedPassage, text: string): HeldWord[] {
  const [best] = matches
    .filter((match) => match.word === at)
    .sort((a, b) => b.confidence - a.confidence);
  if (!best) return [];
  const { start, end, kind, confidence } = best;
  return [{ word, term: text.slice(start, end), tie: kind, sure: confidence }];
}
