import type { ReportSentence } from './report-sentences.ts';

/** What a sentence is in a conversation, if it is in one. */
export interface Turn {
  /** Whether it is a question or belongs to one, or is a remark that is answered: it tells nothing alone. */
  readonly isPrompt: boolean;
  /** Whether it is a question in prose, which the writer may or may not answer. */
  readonly isRhetorical: boolean;
  /** Whether it goes on with the sentence before: an answer, the rest of one, or of a long question. */
  readonly goesOn: boolean;
}

const QUESTION = /[؟?][^\p{L}\p{N}]*$/u;
/** What begins an interviewer's turn: `■ متى؟`, `س: متى؟` */
const BULLET = /^(?:[•■□▪◾◆●○◦*·]|س\s*[:؛/])/u;
/** What begins an answer or the item of a list. */
const DASH = /^(?:[-–—ـ−]|ج\s*[:؛/])/u;

/**
 * Finds questions and answers, in prose and in interviews: question and answer in one paragraph, with a
 * dash before the answer, or in one each, with a bullet before the question.
 *
 * @param sentences - of a report, in its order
 * @param isStump - whether a sentence has too few words to be an answer by itself
 */
export function turnsOf(
  sentences: readonly ReportSentence[],
  isStump: (sentence: ReportSentence) => boolean,
): Turn[] {
  const turns: Turn[] = [];
  const asksUntil = lastQuestions(sentences);
  let isInterview = false;
  for (const [at, sentence] of sentences.entries()) {
    const { before, paragraph, text } = sentence;
    const earlier = sentences[at - 1];
    const last = turns.at(-1);
    const isAnswered =
      DASH.test(sentences[at + 1]?.text ?? '') && !startsParagraph(sentences[at + 1]);
    const isOfQuestion = at <= (asksUntil.get(paragraph) ?? -1);
    const isPrompt = QUESTION.test(text) || isOfQuestion || (isAnswered && !DASH.test(text));
    const isAnswer = last?.isPrompt === true && !isPrompt;
    if (isAnswer) isInterview = DASH.test(text) || asksUntil.has(earlier?.paragraph ?? 0);
    else if (before === 0) isInterview = false;
    const isRest = last?.goesOn === true && !last.isPrompt && before > 0;
    const goesOn = isPrompt
      ? isOfQuestion && before > 0
      : isAnswer || (isRest && (isInterview || (earlier !== undefined && isStump(earlier))));
    const isRhetorical = isPrompt && !isOfQuestion && !DASH.test(sentences[at + 1]?.text ?? '');
    turns.push({ isPrompt, isRhetorical, goesOn });
  }
  return turns;
}

/** @returns for each paragraph that begins with a bullet, where its last question stands */
function lastQuestions(sentences: readonly ReportSentence[]): Map<number, number> {
  const last = new Map<number, number>();
  let isTurn = false;
  for (const [at, { before, paragraph, text }] of sentences.entries()) {
    if (before === 0) isTurn = BULLET.test(text);
    if (isTurn && QUESTION.test(text)) last.set(paragraph, at);
  }
  return last;
}

function startsParagraph(sentence: ReportSentence | undefined): boolean {
  return sentence?.before === 0;
}
