import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Question } from '../../src/dev/eval/question-set.ts';
import { readQuestions } from '../../src/dev/eval/question-set.ts';
import { promptText } from '../../src/reader/prompt-text.ts';
import { realLibrary } from '../support/libraries.ts';
import { NOTHING, type Pointer } from '../support/reader-endpoint.ts';

const Judgement = z.object({
  question: z.string(),
  passage: z.int().nullable(),
  quote: z.string().nullable(),
});

const IDS = Array.from({ length: 9 }, (_, at) => `p${at + 1}`);

/** The nine reports with their questions. */
export const REPORT_FILES = IDS.map((id) => `tests/questions/reports/${id}.json`);

export const questionSets = REPORT_FILES.flatMap((file) => readQuestions(file, realLibrary));

const recorded = IDS.flatMap((id) =>
  readFileSync(`tests/questions/judgements/${id}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Judgement.parse(JSON.parse(line))),
);

/** @returns the recorded judgement of a question */
function judgementOf(question: string): z.infer<typeof Judgement> {
  const found = recorded.find((one) => promptText(one.question) === question);
  if (!found) throw new RangeError('no judgement is recorded for a question');
  return found;
}

/** The texts of the paragraphs that a question is about, as a prompt shows them. */
const paragraphsOf = new Map<string, readonly string[]>(
  questionSets.flatMap(({ questions }) =>
    questions.map(({ text, report }: Question) => [
      promptText(text),
      (report?.paragraphs ?? []).map(promptText),
    ]),
  ),
);

/**
 * Points as was recorded: at the number that the paragraph has in this request, and at nothing when the
 * paragraph is not shown.
 */
export const replay: Pointer = ({ question, passages }) => {
  const { passage, quote } = judgementOf(question);
  if (passage === null) return NOTHING;
  const text = paragraphsOf.get(question)?.[passage - 1] ?? '';
  const at = passages.indexOf(text);
  return at < 0 ? NOTHING : { passage: at + 1, quote };
};
