import type { Result, Search } from '../search/search.ts';
import type { Question } from './question-set.ts';

/** What came of asking a question, before anything is refused. */
export interface Outcome {
  readonly question: Question;
  /** As it was asked: with slips, when slips were asked for. */
  readonly asked: string;
  /** The best results, refused or not. */
  readonly results: readonly { score: number; right: boolean }[];
  readonly paragraphs: readonly number[];
  /** Whether the first result's excerpt holds an answer. */
  readonly excerptHolds: boolean;
  readonly milliseconds: number;
}

/** How deep the mean reciprocal rank looks. */
const DEPTH = 10;

/** Asks a question and keeps what is needed to judge the answer at any threshold. */
export function outcomeOf(search: Search, question: Question, asked: string): Outcome {
  const started = performance.now();
  const { reading = asked } = search.ask(asked);
  const milliseconds = performance.now() - started;
  const results = search.rank(reading, DEPTH);
  const text = results[0]?.excerpt.text ?? '';
  return {
    question,
    asked,
    results: results.map((result) => ({ score: result.score, right: isRight(result, question) })),
    paragraphs: results.map(({ paragraph }) => paragraph),
    excerptHolds: question.answers.some((answer) => text.includes(answer)),
    milliseconds,
  };
}

function isRight({ report, paragraph }: Result, question: Question): boolean {
  return (
    question.paragraphs.includes(paragraph) &&
    (question.report === undefined || question.report === report)
  );
}
