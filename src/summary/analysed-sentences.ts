import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { featuresOf, type SentenceFeatures } from './sentence-features.ts';
import { type Turn, turnsOf } from './turns.ts';

/** A sentence of a report with what tells its value for a summary. */
export interface AnalysedSentence extends ReportSentence, Turn {
  /** Whether it has too few words to tell anything. */
  readonly isStump: boolean;
  /** Whether an earlier one has the same words. */
  readonly isRepeated: boolean;
  readonly features: SentenceFeatures;
}

/** A sentence with fewer words, numbers aside, is a stump. */
const ENOUGH_WORDS = 8;
const LETTER = /\p{L}/u;

/** @returns the sentences of a report that a summary may hold, in its order */
export function* analysedSentences(report: Report): CooperativeTask<AnalysedSentence[]> {
  const sentences = yield* reportSentences(report);
  const turns = turnsOf(sentences, isStump);
  const features = yield* featuresOf(
    report,
    sentences,
    turns.map(({ isPrompt }) => isPrompt),
  );
  const wordings = new Set<string>();
  return sentences.flatMap((sentence, at) => {
    const [own, turn] = [features[at], turns[at]];
    if (!own || !turn) return [];
    // Without spaces: a detached conjunction (`و قتل`) is no difference.
    const wording = sentence.tokens.map(({ term }) => term).join('');
    const isRepeated = wordings.has(wording);
    wordings.add(wording);
    return [{ ...sentence, ...turn, isStump: isStump(sentence), isRepeated, features: own }];
  });
}

function isStump({ tokens }: ReportSentence): boolean {
  return tokens.filter(({ term }) => LETTER.test(term)).length < ENOUGH_WORDS;
}
