import { sentences } from '../view/page-messages.ts';
import { articleAround, fill, make, onBlur } from './dom.ts';

/** How long a finger rests on a message before its menu opens, in milliseconds. */
const LONG_PRESS = 500;
/** How far a finger may move meanwhile, in pixels. */
const STEADY = 10;

type Open = (article: HTMLElement, x: number, y: number) => void;

/** The commands for a message, opened by a right click, a long press or a key. */
export class MessageMenu {
  readonly element = make('div', {
    role: 'menu',
    class: 'message-menu',
    'aria-label': sentences.moreCommands,
    hidden: '',
  });
  #article: HTMLElement | undefined;

  constructor() {
    this.element.addEventListener('keydown', (event) => this.#key(event));
    onBlur(this.element, () => this.#close());
  }

  /**
   * Opens the menu at a place on the screen.
   *
   * @param names - the commands; without any there is no menu
   * @param use - called with the name of the command that was picked
   */
  open(
    article: HTMLElement,
    place: { x: number; y: number },
    names: readonly string[],
    use: (name: string) => void,
  ): void {
    if (names.length === 0) return;
    this.#article = article;
    const items = names.map((name) => {
      const item = make('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, name);
      item.addEventListener('click', () => {
        this.#leave();
        use(name);
      });
      return item;
    });
    fill(this.element, ...items);
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    const { innerWidth, innerHeight } = window;
    const left = Math.max(8, Math.min(place.x - width, innerWidth - width - 8));
    this.element.style.left = `${left}px`;
    this.element.style.top = `${Math.max(8, Math.min(place.y, innerHeight - height - 8))}px`;
    items[0]?.focus();
  }

  #close(): void {
    this.element.hidden = true;
  }

  /** Closes the menu and gives the focus back to its message. */
  #leave(): void {
    this.#close();
    this.#article?.focus();
  }

  #key(event: KeyboardEvent): void {
    const items = [...this.element.querySelectorAll('button')];
    const at = items.findIndex((item) => item.matches(':focus'));
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#leave();
    else return;
    event.preventDefault();
  }
}

/** Calls a function whenever a right click, a long press or a key asks for a message's menu. */
export function watchForMenu(log: HTMLElement, open: Open): void {
  log.addEventListener('contextmenu', (event) => {
    const article = articleAround(event);
    // A link keeps the browser's own menu.
    if (!article || (event.target instanceof Element && event.target.closest('a'))) return;
    event.preventDefault();
    open(article, event.clientX, event.clientY);
  });
  log.addEventListener('keydown', (event) => {
    const { key, shiftKey, target } = event;
    const article = articleAround(event);
    const asks = key === 'ContextMenu' || (key === 'F10' && shiftKey);
    if (!article || !(asks || (key === 'Enter' && target === article))) return;
    event.preventDefault();
    const { right, top } = article.getBoundingClientRect();
    open(article, right - 80, Math.max(0, top) + 24);
  });
  watchLongPress(log, open);
}

/** Some browsers on phones report a long press as a right click, some do not. */
function watchLongPress(log: HTMLElement, open: Open): void {
  let waiting: number | undefined;
  let from = { x: 0, y: 0 };
  let hasOpened = false;
  const stop = () => clearTimeout(waiting);
  log.addEventListener('pointerdown', (event) => {
    stop();
    hasOpened = false;
    const article = articleAround(event);
    if (event.pointerType !== 'touch' || !article) return;
    from = { x: event.clientX, y: event.clientY };
    waiting = setTimeout(() => {
      hasOpened = true;
      open(article, from.x, from.y);
    }, LONG_PRESS);
  });
  log.addEventListener('touchend', (event) => {
    // Otherwise lifting the finger counts as a click beside the menu.
    if (hasOpened) event.preventDefault();
  });
  log.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STEADY) stop();
  });
  for (const end of ['pointerup', 'pointercancel'] as const) log.addEventListener(end, stop);
}
