import type { Reading } from '../../reader/read-question.ts';
import type { Features } from '../../search/confidence/features.ts';
import type { GateName } from '../../search/confidence/gates/index.ts';
import type { Passage } from '../../search/index/passage.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import type { Search } from '../../search/search.ts';
import type { Question } from './question-set.ts';

/** What was shown to a question, and whether it was right. */
export interface EvaluatedQuestion {
  readonly question: Question;
  /** As it was asked: with random typos, if these were wanted. */
  readonly asked: string;
  readonly shown: 'answer' | 'closest' | 'nothing';
  /** Whether the passage shown holds the answer. */
  readonly isRight: boolean;
  /** How likely it is, by the search, that the passage shown is the answer. */
  readonly score: number;
  /** Whether the excerpt shown holds an answer. */
  readonly excerptHolds: boolean;
  /** Where the right passage ranks, from 1, shown or not; `Infinity` beyond what is looked at. */
  readonly rank: number;
  /** Whether the passage nearest in meaning, by embeddings alone, holds the answer; undefined without embeddings. */
  readonly nearestIsRight: boolean | undefined;
  /** Of the first-ranked passage, shown or not. */
  readonly first: Judged | undefined;
  /** What a reader said; undefined when none read. */
  readonly reading: Reading | undefined;
  /** How long the search took, without embeddings and reader. */
  readonly milliseconds: number;
}

/** How the search judges a passage. */
export interface Judged {
  readonly paragraph: number;
  readonly isRight: boolean;
  readonly score: number;
  readonly hasStrongMatch: boolean;
  readonly features: Features;
  readonly gates: readonly GateName[];
}

/** What is known of a question besides its words. */
export interface Helpers {
  readonly similar?: QuestionSimilarity | undefined;
  readonly reading?: Reading | undefined;
}

/** How near in meaning passages are to a question, and the one that is nearest. */
export interface QuestionSimilarity {
  readonly similarity: SemanticSimilarity;
  readonly nearest: readonly Passage[];
}

/** So many of the best passages are looked at for the right one. */
const DEPTH = 10;

/** Asks a question and judges what is shown. */
export function outcomeOf(
  search: Search,
  question: Question,
  asked: string,
  { similar, reading: read }: Helpers = {},
): EvaluatedQuestion {
  const started = performance.now();
  const {
    results,
    closest,
    reading = asked,
  } = search.ask(asked, { similarity: similar?.similarity, judgement: read?.judgement });
  const milliseconds = performance.now() - started;
  const shown = results[0] ?? closest;
  const ranked = search.judge(
    reading,
    DEPTH,
    reading === asked ? { similarity: similar?.similarity } : {},
  );
  const [first] = ranked;
  const at = ranked.findIndex((result) => holdsAnswer(result, question));
  return {
    question,
    asked,
    shown: results.length > 0 ? 'answer' : closest ? 'closest' : 'nothing',
    isRight: shown !== undefined && holdsAnswer(shown, question),
    score: shown?.score ?? 0,
    excerptHolds: question.answers.some((answer) => shown?.excerpt.text.includes(answer)),
    rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
    nearestIsRight: similar?.nearest.some((nearest) => holdsAnswer(nearest, question)),
    first: first && { ...first, isRight: holdsAnswer(first, question) },
    reading: read,
    milliseconds,
  };
}

function holdsAnswer({ report, paragraph }: Passage, question: Question): boolean {
  return (
    question.paragraphs.includes(paragraph) &&
    (question.report === undefined || question.report.id === report.id)
  );
}
