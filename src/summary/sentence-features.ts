import { conjoinedForms } from '../arabic/conjunction.ts';
import { isSpeechVerb } from '../arabic/lexicon/speech-verbs.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { skeleton, stem } from '../arabic/stem.ts';
import { type Token, tokenise } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import type { ReportSentence, SentenceWord } from './report-sentences.ts';

/** What tells that a sentence belongs into a summary. News puts the main points first. */
export interface SentenceFeatures {
  /** Minus the logarithm of the paragraph's position, from 1. */
  readonly paragraph: number;
  /** Minus the logarithm of the sentence's position in its paragraph, from 1. */
  readonly place: number;
  /** The weight of the title's words that it holds, beside the sentence that holds most; 0–1. */
  readonly title: number;
  /** How many numbers it holds, at most 3. */
  readonly figures: number;
  /** The logarithm of its length in UTF-16 units. */
  readonly length: number;
  /** 1 if a reporting verb is among its first words, but none that announces: a comment, not an act. */
  readonly speech: number;
  /** 1 if it is a prompt: a question, or what an answer replies to. */
  readonly prompt: number;
}

export const FEATURE_NAMES = [
  ...(['paragraph', 'place', 'title', 'figures', 'length', 'speech', 'prompt'] as const),
] satisfies readonly (keyof SentenceFeatures)[];

const MAX_FIGURES = 3;
/** A shorter sentence has no more to say than one of this length; in UTF-16 units. */
const MIN_LENGTH = 20;
const OPENING_WORDS = 4;
const ANNOUNCES = new Set(wordList('أعلن أعلنت أعلنوا كشف كشفت كشفوا'));

/**
 * @param title - of the report
 * @param sentences - of the report, in order
 * @param isPrompt - for each of them
 */
export function* featuresOf(
  title: string,
  sentences: readonly ReportSentence[],
  isPrompt: readonly boolean[],
): CooperativeTask<SentenceFeatures[]> {
  const keys: ReadonlySet<string>[] = [];
  for (const { tokens } of sentences) {
    keys.push(keysOf(tokens));
    yield;
  }
  const titleWeights = inverseFrequencies(titleKeys(title), keys);
  const titleShares = keys.map((own) =>
    [...titleWeights].reduce((sum, [key, weight]) => (own.has(key) ? sum + weight : sum), 0),
  );
  const largest = Math.max(...titleShares) || 1;
  return sentences.map(({ paragraph, before, text, tokens }, at) => ({
    paragraph: -Math.log(paragraph),
    // An answer takes the place of its question.
    place: -Math.log(1 + Math.max(0, before - (isPrompt[at - 1] ? 1 : 0))),
    title: (titleShares[at] ?? 0) / largest,
    figures: Math.min(MAX_FIGURES, tokens.filter(({ isNumber }) => isNumber).length),
    length: Math.log(Math.max(MIN_LENGTH, text.length)),
    speech: isStatement(tokens) ? 1 : 0,
    prompt: isPrompt[at] ? 1 : 0,
  }));
}

/** The words by which sentences and title are compared: those of a root count as one. */
function keysOf(words: readonly Pick<SentenceWord, 'term' | 'stem'>[]): ReadonlySet<string> {
  return new Set(words.filter(({ term }) => !isStopWord(term)).map((word) => skeleton(word.stem)));
}

function titleKeys(title: string): ReadonlySet<string> {
  return keysOf(tokenise(title).map(({ term }) => ({ term, stem: stem(term) })));
}

/** @returns how much a title's word says: more, the fewer sentences hold it */
function inverseFrequencies(
  title: ReadonlySet<string>,
  sentences: readonly ReadonlySet<string>[],
): Map<string, number> {
  const weights = new Map<string, number>();
  for (const key of title) {
    const holding = sentences.filter((keys) => keys.has(key)).length;
    if (holding > 0) weights.set(key, Math.log(1 + sentences.length / holding));
  }
  return weights;
}

function isStatement(words: readonly Token[]): boolean {
  const forms = words.slice(0, OPENING_WORDS).flatMap(({ term }) => conjoinedForms(term));
  return forms.some(isSpeechVerb) && !forms.some((form) => ANNOUNCES.has(form));
}
