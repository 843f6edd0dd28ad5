import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Library, Report } from '../knowledge/report.ts';

/** A question with what is known of its answer. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  /** The paragraphs, counted from 1, any of which answers it; none: it must be refused. */
  readonly paragraphs: readonly number[];
  /** The report whose paragraphs these are; undefined: any. */
  readonly report?: Report;
  /** Any of these texts in the excerpt answers it; none: not known. */
  readonly answers: readonly string[];
}

/** Questions on one library. */
export interface QuestionSet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly Question[];
}

const Line = z.object({
  kind: z.string(),
  question: z.string(),
  paragraphs: z.array(z.int().positive()),
  answer: z.string().nullable(),
});

const Squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({ question: z.string(), answers: z.array(z.object({ text: z.string() })) }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads questions on the reports of a library: one JSON object a line with `kind`, `question`,
 * `paragraphs` and `answer`.
 *
 * @throws Error when the file cannot be read or is not of that form
 */
export function readQuestionLines(file: string, library: Library): QuestionSet {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const questions = lines.map((line): Question => {
    const { kind, question, paragraphs, answer } = Line.parse(JSON.parse(line));
    return { kind, text: question, paragraphs, answers: answer === null ? [] : [answer] };
  });
  return { name: 'reports', library, questions };
}

/**
 * Reads a data set in SQuAD's form as three question sets: each question asked of its own article,
 * of the article after (which must refuse it), and of all articles together.
 *
 * @throws Error when the file cannot be read or is not of that form
 */
export function readSquad(file: string): QuestionSet[] {
  const { data } = Squad.parse(JSON.parse(readFileSync(file, 'utf8')));
  const articles = data.map(({ title, paragraphs }, at) => ({
    report: {
      id: String(at),
      title,
      url: 'http://example.org',
      paragraphs: paragraphs.map(({ context }) => context),
    },
    questions: paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ question, answers }) => ({
        text: question,
        paragraphs: [paragraph + 1],
        answers: answers.map(({ text }) => text),
      })),
    ),
  }));
  const reports = articles.map(({ report }) => report);
  const [first, ...rest] = reports;
  if (!first) throw new Error(`${file}: holds no article`);

  const within = articles.map(({ report, questions }, at): QuestionSet => {
    const strangers = articles[(at + 1) % articles.length]?.questions ?? [];
    return {
      name: 'within an article',
      library: [report],
      questions: [
        ...questions.map((question) => ({ ...question, kind: 'its own' })),
        ...strangers.map(({ text }) => ({ text, kind: 'another', paragraphs: [], answers: [] })),
      ],
    };
  });
  const all = articles.flatMap(({ report, questions }) =>
    questions.map((question) => ({ ...question, kind: 'any', report })),
  );
  return [...within, { name: 'all paragraphs', library: [first, ...rest], questions: all }];
}
