import type { Report } from '../knowledge/report.ts';
import type { CooperativeTask } from '../util/cooperative.ts';
import { DASH, isPrompt } from './dependence.ts';
import { type ReportSentence, reportSentences } from './report-sentences.ts';
import { featuresOf, type SentenceFeatures } from './sentence-features.ts';

/** A sentence of a report with what tells its value for a summary. */
export interface AnalysedSentence extends ReportSentence {
  /** Whether it is a question, or a remark that is answered. */
  readonly isPrompt: boolean;
  /**
   * Whether it answers a prompt. When the answer is a stump, what follows belongs to it; in an interview,
   * the rest of the paragraph.
   */
  readonly isAnswer: boolean;
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
  const prompts = sentences.map((sentence, at) => isPrompt(sentence, sentences[at + 1]));
  const features = yield* featuresOf(report, sentences, prompts);
  const analysed: AnalysedSentence[] = [];
  const wordings = new Set<string>();
  let isInterview = false;
  for (const [at, sentence] of sentences.entries()) {
    const own = features[at];
    const before = analysed.at(-1);
    if (!own) continue;
    // Without spaces: a detached conjunction (`و قتل`) is no difference.
    const wording = sentence.tokens.map(({ term }) => term).join('');
    if (before?.isPrompt || sentence.before === 0) isInterview = DASH.test(sentence.text);
    const goesOn = before?.isAnswer === true && (before.isStump || isInterview);
    analysed.push({
      ...sentence,
      isPrompt: prompts[at] === true,
      isAnswer: before?.isPrompt === true || goesOn,
      isStump: sentence.tokens.filter(({ term }) => LETTER.test(term)).length < ENOUGH_WORDS,
      isRepeated: wordings.has(wording),
      features: own,
    });
    wordings.add(wording);
  }
  return analysed;
}
