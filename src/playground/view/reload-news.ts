import { type Markup, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { News } from './protocol.ts';
import { clock } from './times.ts';

/** @returns what became of the knowledge, in a line; what is to be mended below it */
export function newsLine(news: News): Markup[] {
  if (news.kind === 'changed') return [sentences.news.changed(clock(news.time))];
  return [
    tag('strong', {}, sentences.news.broken),
    tag('ul', {}, ...news.problems.map((problem) => tag('li', { dir: 'auto' }, problem))),
  ];
}
