import type { News } from '../view/protocol.ts';
import { newsLine } from '../view/reload-news.ts';
import { fill, make } from './dom.ts';

/** The line that says what became of the knowledge; hidden until there is something to say. */
export class NewsBar {
  readonly element = make('div', { class: 'small news', role: 'status', hidden: '' });
  #shown: News | null = null;

  /** What is said already is not said again. */
  show(news: News | null): void {
    if (JSON.stringify(news) === JSON.stringify(this.#shown)) return;
    this.#shown = news;
    this.element.hidden = news === null;
    this.element.classList.toggle('broken', news?.kind === 'broken');
    fill(this.element, ...(news ? newsLine(news) : []));
  }
}
