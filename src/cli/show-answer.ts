import { styleText } from 'node:util';
import { messages } from '../messages.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { Answer } from '../search/search.ts';

/** @returns one line of JSON, for programs */
export function asJson(question: string, { results }: Answer): string {
  return JSON.stringify({
    question,
    answered: results.length > 0,
    results: results.map(({ report, paragraph, score, excerpt }) => ({
      report: report.id,
      paragraph,
      paragraphs: report.paragraphs.length,
      score: Number(score.toFixed(3)),
      excerpt: excerpt.text,
      highlights: excerpt.highlights,
      title: report.title,
      url: report.url,
    })),
  });
}

/** @returns the best passage for a reader at a terminal, or the sentence that there is none */
export function asText(question: string, { results, reading }: Answer): string {
  const [best] = results;
  if (!best) return `${question}\n${messages.nothingFound.sentence}\n`;
  const { report, paragraph, excerpt } = best;
  return [
    ...(reading === undefined ? [] : [messages.answer.understood(reading), '']),
    report.title,
    '',
    mark(excerpt),
    '',
    messages.answer.place(paragraph, report.paragraphs.length),
    report.url,
    '',
  ].join('\n');
}

function mark({ text, highlights }: Excerpt): string {
  let marked = '';
  let from = 0;
  for (const [start, end] of highlights) {
    marked += text.slice(from, start) + emphasise(text.slice(start, end));
    from = end;
  }
  return marked + text.slice(from);
}

/** Bold where the output is a terminal, between asterisks in a file. */
function emphasise(word: string): string {
  return process.stdout.isTTY ? styleText(['bold', 'underline'], word) : `*${word}*`;
}
