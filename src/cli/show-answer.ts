import { styleText } from 'node:util';
import type { Report } from '../knowledge/report.ts';
import { messages } from '../messages.ts';
import type { Excerpt } from '../search/excerpt/excerpt.ts';
import type { Result, SearchResult } from '../search/result.ts';
import { summarise } from '../summary/summarise.ts';

/** @returns one line of JSON, for programs */
export function asJson(question: string, { results, closest, reading }: SearchResult): string {
  return JSON.stringify({
    question,
    answered: results.length > 0,
    reading: reading ?? null,
    results: results.map(shown),
    closest: closest ? { ...shown(closest), gate: closest.gate ?? null } : null,
  });
}

function shown({ report, paragraph, score, excerpt }: Result): object {
  return {
    report: report.id,
    paragraph,
    paragraphs: report.paragraphs.length,
    score: Number(score.toFixed(3)),
    excerpt: excerpt.text,
    highlights: excerpt.highlights,
    title: report.title,
    url: report.url,
  };
}

/** Where a point of a summary was cut. */
const CUT = '…';
/** How long the summary is that who asks what is new is told, in UTF-16 units. */
const SUMMARY = 500;

/**
 * @param newest - the report to tell of when what is new is asked
 * @returns what is shown for a reader at a terminal: the best passage, or that there is none
 */
export function asText(question: string, answer: SearchResult, newest: Report): string {
  const { results, closest, reading, smallTalk } = answer;
  if (smallTalk) {
    const points = smallTalk === 'summary' ? summarise(newest, SUMMARY) : [];
    return [
      messages.smallTalk[smallTalk],
      ...points.map(({ text, isCut }) => text + (isCut ? CUT : '')),
      '',
    ].join('\n');
  }
  const best = results[0] ?? closest;
  if (!best) return `${question}\n${messages.nothingFound.sentence}\n`;
  const { report, paragraph, excerpt } = best;
  const { sentence, because } = messages.closest;
  return [
    ...(reading === undefined ? [] : [messages.answer.understood(reading), '']),
    ...(closest ? [...(closest.gate ? [because[closest.gate]] : []), sentence, ''] : []),
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
