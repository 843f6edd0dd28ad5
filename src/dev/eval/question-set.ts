import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { parseReport } from '../../knowledge/parse-report.ts';
import { KnowledgeError } from '../../knowledge/problem.ts';
import { readText } from '../../knowledge/read-text.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import { parsed, reportOf, textOf } from './data-file.ts';

/** A question with what is known of its answer. */
export interface Question {
  readonly kind: string;
  readonly text: string;
  /** The paragraphs, counted from 1, any of which answers it; none: it must not be answered. */
  readonly paragraphs: readonly number[];
  /** The report whose paragraphs these are; undefined: they may be of any report. */
  readonly report?: Report | undefined;
  /** Any of these texts in the excerpt answers it; none: the answer is not known. */
  readonly answers: readonly string[];
}

/** Questions on one library. */
export interface QuestionSet {
  readonly name: string;
  readonly library: Library;
  readonly questions: readonly Question[];
}

const Line = z.object({
  kind: z.string().default('question'),
  question: z.string(),
  /** The id of the report whose paragraphs these are. */
  report: z.string().optional(),
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

const Annotated = z.object({
  id: z.string(),
  title: z.string(),
  paragraphs: z.tuple([z.string()], z.string()),
  questions: z.array(
    z.object({
      kind: z.string(),
      question: z.string(),
      paragraph: z.int().positive().nullable(),
      also: z.array(z.int().positive()).default([]),
      answer: z.string().nullish(),
    }),
  ),
});

/**
 * Reads questions in one of three formats: `.json` is that of SQuAD, or one report with its questions; else
 * each line is a JSON object.
 *
 * @param library - the reports that lines are asked on. If there is a report beside the file under the same
 * name (`NAME.jsonl`, `NAME.md`) that the library does not have, they are asked on that report alone
 * @throws QuestionFileError when the file cannot be read or has another format
 */
export function readQuestions(file: string, library: Library): QuestionSet[] {
  if (!file.endsWith('.json')) return [readLines(file, library)];
  const content = parsed(z.union([Annotated, Squad]), textOf(file), file);
  return 'data' in content ? squadSets(content) : [annotatedSet(content)];
}

/** One report with its questions, asked of that report alone. */
function annotatedSet(content: z.infer<typeof Annotated>): QuestionSet {
  const { id, title, paragraphs } = content;
  const report = reportOf(id, title, paragraphs);
  const questions = content.questions.map(({ kind, question, paragraph, also, answer }) => ({
    kind,
    text: question,
    paragraphs: paragraph === null ? [] : [paragraph, ...also],
    answers: answer ? [answer] : [],
    report,
  }));
  return { name: 'own report', library: [report], questions };
}

/** One JSON object a line with `kind`, `question`, `report`, `paragraphs` and `answer`. */
function readLines(file: string, library: Library): QuestionSet {
  const beside = file.replace(/\.jsonl$/u, '.md');
  const id = basename(beside, '.md');
  const known = library.find((report) => report.id === id);
  const own = known ?? (existsSync(beside) ? readReport(id, beside) : undefined);
  const questions = textOf(file)
    .split('\n')
    .map((line, at) => ({ line, place: `${file}:${at + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }): Question => {
      const { kind, question, report, paragraphs, answer } = parsed(Line, line, place);
      const answers = answer === null ? [] : [answer];
      const named = library.find((candidate) => candidate.id === report);
      return { kind, text: question, paragraphs, answers, report: named ?? own };
    });
  return { name: 'reports', library: own && !known ? [own] : library, questions };
}

function readReport(id: string, file: string): Report {
  const text = readText(file);
  const parsed = typeof text === 'string' ? parseReport(id, file, text) : [text];
  if (Array.isArray(parsed)) throw new KnowledgeError(parsed);
  return parsed;
}

/**
 * A data set in the format of SQuAD as four sets: each question is asked on its own article, on the next
 * article and on its own without the paragraph with the answer (these two must not be answered), and on
 * all articles together.
 */
function squadSets({ data }: z.infer<typeof Squad>): QuestionSet[] {
  const articles = data.map(({ title, paragraphs }, at) => ({
    report: reportOf(
      String(at),
      title,
      paragraphs.map(({ context }) => context),
    ),
    questions: paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ question, answers }) => ({
        text: question,
        paragraphs: [paragraph + 1],
        answers: answers.map(({ text }) => text),
      })),
    ),
  }));
  const sets = articles.flatMap(({ report, questions }, at): QuestionSet[] => {
    const { questions: others = [] } = articles[(at + 1) % articles.length] ?? {};
    return [
      {
        name: 'within an article',
        library: [report],
        questions: [
          ...questions.map((question) => ({ ...question, kind: 'own' })),
          ...others.map((question) => ({ ...question, ...NOT_ANSWERED, kind: 'wrong' })),
        ],
      },
      ...report.paragraphs.map((_, paragraph) => ({
        name: 'without its paragraph',
        library: [
          reportOf(report.id, report.title, report.paragraphs.toSpliced(paragraph, 1)),
        ] as Library,
        questions: questions
          .filter(({ paragraphs }) => paragraphs.includes(paragraph + 1))
          .map((question) => ({ ...question, ...NOT_ANSWERED, kind: 'removed' })),
      })),
    ];
  });
  const [first, ...rest] = articles.map(({ report }) => report);
  if (!first) return sets;
  const together = articles.flatMap(({ report, questions }) =>
    questions.map((question) => ({ ...question, report, kind: 'any' })),
  );
  return [...sets, { name: 'all paragraphs', library: [first, ...rest], questions: together }];
}

const NOT_ANSWERED = { paragraphs: [], answers: [] };
