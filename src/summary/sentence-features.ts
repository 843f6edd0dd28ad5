import { conjoinedForms } from '../arabic/conjunction.ts';
import { isNumberWord } from '../arabic/lexicon/quantity-words.ts';
import { isSpeechVerb } from '../arabic/lexicon/speech-verbs.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { skeleton, stem } from '../arabic/stem.ts';
import { type Token, tokenise } from '../arabic/tokenise.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import type { ReportSentence } from './report-sentences.ts';

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
  /** 1 if a reporting verb is among its first words. */
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
  const titleWeights = inverseFrequencies(keysOf(tokenise(title)), keys);
  const titleShares = keys.map((own) =>
    [...titleWeights].reduce((sum, [key, weight]) => (own.has(key) ? sum + weight : sum), 0),
  );
  const largest = Math.max(...titleShares) || 1;
  return sentences.map(({ paragraph, before, text, tokens }, at) => ({
    paragraph: -Math.log(paragraph),
    place: -Math.log(1 + before),
    title: (titleShares[at] ?? 0) / largest,
    figures: Math.min(MAX_FIGURES, tokens.filter(isFigure).length),
    length: Math.log(Math.max(MIN_LENGTH, text.length)),
    speech: tokens.slice(0, OPENING_WORDS).some(isSpeech) ? 1 : 0,
    prompt: isPrompt[at] ? 1 : 0,
  }));
}

/** The words by which sentences and title are compared: those of a root count as one. */
function keysOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.filter(({ term }) => !isStopWord(term)).map(({ term }) => skeleton(stem(term))),
  );
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

function isFigure({ term }: Token): boolean {
  return isNumberWord(term, stem(term));
}

function isSpeech({ term }: Token): boolean {
  return conjoinedForms(term).some(isSpeechVerb);
}
