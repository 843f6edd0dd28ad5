import { clock } from '../view/formats.ts';
import { tag } from '../view/markup.ts';
import { sentences } from '../view/page-messages.ts';
import type { News } from '../view/protocol.ts';
import { fill, make } from './dom.ts';

/** The line that says whether changed knowledge was read; hidden until the knowledge changes. */
export class NewsBar {
  readonly element = make('div', { class: 'small news', role: 'status', hidden: '' });
  #shown = '';

  /** Shows the news; a screen reader reads them only when they are new. */
  show(news: News | null): void {
    if (JSON.stringify(news) === this.#shown) return;
    this.#shown = JSON.stringify(news);
    this.element.hidden = news === null;
    this.element.classList.toggle('broken', news?.kind === 'broken');
    if (news?.kind === 'changed') fill(this.element, sentences.news.changed(clock(news.time)));
    if (news?.kind !== 'broken') return;
    const problems = news.problems.map((problem) => tag('li', { dir: 'auto' }, problem));
    fill(this.element, tag('strong', {}, sentences.news.broken), tag('ul', {}, problems));
  }
}
