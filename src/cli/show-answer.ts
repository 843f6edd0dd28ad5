import { styleText } from 'node:util';
import type { Report } from '../knowledge/report.ts';
import { messages } from '../messages.ts';
import type { Excerpt } from '../search/excerpt/excerpt.ts';
import type { Result, SearchResult } from '../search/result.ts';
import { summarise } from '../summary/summarise.ts';
import { pointsOf } from '../summary/summary-points.ts';

/** @returns the answer as one line of JSON, for programs */
export function asJson(question: string, { results, nearest, reading }: SearchResult): string {
  const close = nearest.map((one) => ({ ...toJson(one), gate: one.gate ?? null }));
  return JSON.stringify({
    question,
    answered: results.length > 0,
    reading: reading ?? null,
    results: results.map(toJson),
    closest: close[0] ?? null,
    nearest: close,
  });
}

function toJson({ report, paragraph, score, excerpt, alsoIn }: Result): object {
  return {
    report: report.id,
    paragraph,
    paragraphs: report.paragraphs.length,
    score: Number(score.toFixed(3)),
    excerpt: excerpt.text,
    highlights: excerpt.highlights,
    title: report.title,
    url: report.url,
    // Only where there is one: programs know the other keys.
    ...(alsoIn.length > 0 && { also: alsoIn.map(({ id, url }) => ({ report: id, url })) }),
  };
}

/** The length of the summary that answers "what is new?", in UTF-16 units. */
const SUMMARY_LENGTH = 500;

/**
 * @param newest - the report to summarise when the question asks what is new
 * @returns the answer for a terminal: the best passage, or a sentence that nothing was found
 */
export function asText(question: string, answer: SearchResult, newest: Report): string {
  const { results, closest, reading, smallTalk } = answer;
  if (smallTalk) {
    const { sentences, chosen } = summarise(newest, SUMMARY_LENGTH);
    const points = smallTalk === 'summary' ? pointsOf(newest, sentences, chosen) : [];
    return [messages.smallTalk[smallTalk], ...points.map(({ text }) => text), ''].join('\n');
  }
  const best = results[0] ?? closest;
  if (!best) return `${question}\n${messages.nothingFound.sentence}\n`;
  const { report, paragraph, excerpt, alsoIn } = best;
  const { sentence, because } = messages.closest;
  return [
    ...(reading === undefined ? [] : [messages.answer.understood(reading), '']),
    ...(closest ? [...(closest.gate ? [because[closest.gate]] : []), sentence, ''] : []),
    report.title,
    '',
    withHighlights(excerpt),
    '',
    messages.answer.place(paragraph, report.paragraphs.length),
    report.url,
    ...alsoIn.map(({ url }) => url),
    '',
  ].join('\n');
}

function withHighlights({ text, highlights }: Excerpt): string {
  let marked = '';
  let from = 0;
  for (const [start, end] of highlights) {
    marked += text.slice(from, start) + emphasise(text.slice(start, end));
    from = end;
  }
  return marked + text.slice(from);
}

/** Bold at a terminal, between asterisks elsewhere. */
function emphasise(word: string): string {
  return process.stdout.isTTY ? styleText(['bold', 'underline'], word) : `*${word}*`;
}
