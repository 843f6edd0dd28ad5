import { tokenise } from '../../arabic/tokenise.ts';
import { type AssessedPassage, assess } from '../confidence/assess.ts';
import {
  ANSWER_THRESHOLD,
  MAX_RESULTS,
  rejectionReasons,
  SUBJECT_THRESHOLD,
} from '../confidence/decide.ts';
import { gateInputOf } from '../confidence/gates/gate-input.ts';
import { firingGates } from '../confidence/gates/index.ts';
import { answerLogit } from '../confidence/model.ts';
import type { ReaderJudgement } from '../confidence/reader-judgement.ts';
import { passageAt, type SearchIndex } from '../index/search-index.ts';
import { publishedSpelling } from '../query/published-spelling.ts';
import type { QueryWord } from '../query/query.ts';
import type { ResolvedQuestion } from '../resolve-question.ts';
import type { SearchEngine } from '../search-engine.ts';
import type { SearchPass } from '../search-pass.ts';
import type {
  ExplainedJudgement,
  ExplainedPassage,
  ExplainedWord,
  Explanation,
  HeldWord,
} from './explanation.ts';

/** A word may match dozens of terms by letters alone. */
const MAX_MATCHES = 6;
const THRESHOLDS = { answer: ANSWER_THRESHOLD, subject: SUBJECT_THRESHOLD };

/**
 * @param question - as it was typed
 * @param judgement - what a reader said, by which it was resolved; undefined: words (and embeddings) decided
 * @returns how the question was searched, with each word as it is written
 */
export function explain(
  resolved: ResolvedQuestion,
  question: string,
  judgement: ReaderJudgement | undefined,
  { index, without }: SearchEngine,
): Explanation {
  if (resolved.smallTalk) return { ...NOT_SEARCHED, smallTalk: resolved.smallTalk };
  const { reading, pass } = resolved;
  const { query, ranked, decision } = pass;
  const contentTerms = new Set(query.words.map(({ term }) => term));
  const spelling = spellingIn(reading ?? question);
  return {
    smallTalk: undefined,
    outcome:
      decision.answers.length > 0 ? 'answer' : decision.nearest.length > 0 ? 'closest' : 'silent',
    reading,
    words: query.words.map((word) => explainWord(word, spelling, index)),
    leftOut: [...new Set(query.terms.filter((term) => !contentTerms.has(term)).map(spelling))],
    judgement: judgement && explainJudgement(judgement, index),
    passages: ranked
      .slice(0, MAX_RESULTS)
      .map((passage) => explainPassage(assess(query, passage, without), spelling, pass, index)),
    thresholds: THRESHOLDS,
  };
}

const NOT_SEARCHED: Omit<Explanation, 'smallTalk'> = {
  outcome: 'silent',
  reading: undefined,
  words: [],
  leftOut: [],
  judgement: undefined,
  passages: [],
  thresholds: THRESHOLDS,
};

function explainJudgement(
  { verdict, shown, milliseconds, passage, quote }: ReaderJudgement,
  index: SearchIndex,
): ExplainedJudgement {
  const pointed = passage === undefined ? undefined : passageAt(index, passage);
  return { verdict, shown, milliseconds, pointed, quote: quote && pointed?.text.slice(...quote) };
}

/** Gives a term as the question writes it, or the term itself where its spelling was corrected. */
type Spelling = (term: string) => string;

function spellingIn(text: string): Spelling {
  const written = new Map(
    tokenise(text).map(({ term, start, end }) => [term, text.slice(start, end)]),
  );
  return (term) => written.get(term) ?? term;
}

function explainWord(
  { term, weight, termMatches }: QueryWord,
  spelling: Spelling,
  index: SearchIndex,
): ExplainedWord {
  const surest = [...termMatches]
    .sort(([, a], [, b]) => b.confidence - a.confidence)
    .slice(0, MAX_MATCHES);
  return {
    word: spelling(term),
    weight,
    matches: surest.map(([id, match]) => ({
      term: publishedSpelling(id, index) ?? index.terms.vocabulary.terms[id] ?? '',
      ...match,
    })),
  };
}

function explainPassage(
  assessed: AssessedPassage,
  spelling: Spelling,
  { query, minMatchedWords }: SearchPass,
  index: SearchIndex,
): ExplainedPassage {
  const { rankScore, similarity, score, subject, features } = assessed;
  const passage = passageAt(index, assessed.passage);
  return {
    ...passage,
    rankScore,
    similarity,
    score,
    logit: answerLogit(features),
    subject,
    held: query.words.flatMap(({ term }, at) => heldAs(spelling(term), at, assessed, passage.text)),
    gates: firingGates(gateInputOf(assessed, index)),
    rejectionReasons: rejectionReasons(assessed, minMatchedWords),
  };
}

/** The surest match of a word of the question in a passage. */
function heldAs(word: string, at: number, { matches }: AssessedPassage, text: string): HeldWord[] {
  const [best] = matches
    .filter((match) => match.word === at)
    .sort((a, b) => b.confidence - a.confidence);
  if (!best) return [];
  const { start, end, kind, confidence } = best;
  return [{ word, term: text.slice(start, end), kind, confidence }];
}
