import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { isPrompt } from './dependence.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { featuresOf, type SentenceFeatures } from './sentence-features.ts';

/** A sentence of a report with what tells its value for a summary. */
export interface AnalysedSentence extends ReportSentence {
  readonly isPrompt: boolean;
  readonly features: SentenceFeatures;
}

/** @returns the sentences of a report that a summary may hold, in its order */
export function* analysedSentences(report: Report): CooperativeTask<AnalysedSentence[]> {
  const sentences = yield* reportSentences(report);
  const prompts = sentences.map((sentence, at) => isPrompt(sentence, sentences[at + 1]));
  const features = yield* featuresOf(report.title, sentences, prompts);
  return sentences.flatMap((sentence, at) => {
    const own = features[at];
    return own ? [{ ...sentence, isPrompt: prompts[at] === true, features: own }] : [];
  });
}
