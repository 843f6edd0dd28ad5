import { conjoinedForms } from '../arabic/conjunction.ts';
import { isSpeechVerb } from '../arabic/lexicon/speech-verbs.ts';
import type { Token } from '../arabic/tokenise.ts';
import { wordList } from '../arabic/word-list.ts';
import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { tellsOutcomeLast } from './live-log.ts';
import type { ReportSentence } from './report-sentences.ts';
import { type TitleCoverage, titleCoverage } from './title-coverage.ts';

/** What tells that a sentence belongs into a summary. News puts the main points first. */
export interface SentenceFeatures extends TitleCoverage {
  /** Minus the logarithm of the paragraph's position, from 1; in a log from its end. */
  readonly paragraph: number;
  /** Minus the logarithm of the sentence's position in its paragraph, from 1. */
  readonly place: number;
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
  ...(['paragraph', 'place', 'title', 'titleRest'] as const),
  ...(['figures', 'length', 'speech', 'prompt'] as const),
] satisfies readonly (keyof SentenceFeatures)[];

const MAX_FIGURES = 3;
/** A shorter sentence has no more to say than one of this length; in UTF-16 units. */
const MIN_LENGTH = 20;
const OPENING_WORDS = 4;
const ANNOUNCES = new Set(wordList('أعلن أعلنت أعلنوا كشف كشفت كشفوا'));

/**
 * @param report - any report
 * @param sentences - its sentences, in order
 * @param isPrompt - for each of them
 */
export function* featuresOf(
  report: Report,
  sentences: readonly ReportSentence[],
  isPrompt: readonly boolean[],
): CooperativeTask<SentenceFeatures[]> {
  const coverage = titleCoverage(report.title, sentences);
  yield;
  const end = tellsOutcomeLast(report) ? report.paragraphs.length + 1 : undefined;
  return sentences.map(({ paragraph, before, text, tokens }, at) => ({
    paragraph: -Math.log(end === undefined ? paragraph : end - paragraph),
    // An answer takes the place of its question.
    place: -Math.log(1 + Math.max(0, before - (isPrompt[at - 1] ? 1 : 0))),
    ...(coverage[at] ?? { title: 0, titleRest: 0 }),
    figures: Math.min(MAX_FIGURES, tokens.filter(({ isNumber }) => isNumber).length),
    length: Math.log(Math.max(MIN_LENGTH, text.length)),
    speech: isStatement(tokens) ? 1 : 0,
    prompt: isPrompt[at] ? 1 : 0,
  }));
}

function isStatement(words: readonly Token[]): boolean {
  const forms = words.slice(0, OPENING_WORDS).flatMap(({ term }) => conjoinedForms(term));
  return forms.some(isSpeechVerb) && !forms.some((form) => ANNOUNCES.has(form));
}
