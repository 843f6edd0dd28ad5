import { day, timestamp } from '../view/formats.ts';
import type { Tag } from '../view/markup.ts';
import { article, dayLine, isContinued, unanswered } from '../view/message-view.ts';
import { sentences } from '../view/page-messages.ts';
import { welcome } from '../view/welcome.ts';
import { make, toElement } from './dom.ts';
import type { PageState } from './page-state.ts';
import { rove } from './roving.ts';

/** New messages are followed when the end is this near, in pixels. */
const NEAR = 120;

const SECOND = 1000;

/** The messages of the channel. Unchanged ones keep their elements, and so focus and place. */
export class Conversation {
  readonly element = make('div', {
    role: 'log',
    class: 'log',
    'aria-label': sentences.conversation,
  });
  readonly #state: PageState;
  /** What is shown, by id, as it was described. */
  #shown = new Map<string, { described: string; element: Element }>();
  readonly #keepReachable = rove(this.element);
  #isAtEnd = true;

  constructor(state: PageState) {
    this.#state = state;
    setInterval(() => this.#keepTime(), SECOND);
    const { element } = this;
    element.addEventListener('scroll', () => {
      const below = element.scrollHeight - element.scrollTop - element.clientHeight;
      this.#isAtEnd = below < NEAR;
    });
    // A keyboard on the screen, or news, take room from a reader at the end.
    new ResizeObserver(() => {
      if (this.#isAtEnd) this.scrollToEnd();
    }).observe(element);
  }

  /** Shows the present state. */
  render(): void {
    const isAtEnd = this.#isAtEnd;
    const before = this.#shown;
    const refocus = this.#rememberFocus();
    this.#shown = new Map();
    for (const [id, described] of this.#describe()) {
      const text = JSON.stringify(described);
      const old = before.get(id);
      const isSame = old?.described === text;
      this.#shown.set(id, isSame ? old : { described: text, element: toElement(described) });
    }
    this.#replace(before);
    this.#keepReachable();
    refocus();
    if (isAtEnd) this.scrollToEnd();
  }

  scrollToEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Scrolls to a message of this channel and focuses it. */
  reveal(id: string): void {
    const message = this.#article(id);
    message?.scrollIntoView({ block: 'center' });
    message?.focus();
  }

  *#describe(): Generator<[string, Tag]> {
    const { messages, surroundings, failed, why, offer, snapshot, me, channel } = this.#state;
    const hasCommands = offer.commands.some(({ kind }) => kind === 'message');
    yield ['welcome', welcome(channel, snapshot.suggestion, offer.mayWrite)];
    for (const [at, message] of messages.entries()) {
      const last = messages[at - 1];
      const today = day(message.time);
      if (!last || day(last.time) !== today) yield [`day ${today}`, dayLine(today)];
      yield [
        message.id,
        article(message, {
          ...surroundings,
          isContinued: isContinued(message, last),
          isForMe: message.notified.includes(me.id),
          hasFailed: failed.has(message.id),
          hasCommands,
          why: why?.message === message.id ? why.explanation : undefined,
        }),
      ];
    }
    for (const one of this.#state.unanswered.values()) {
      const isHere = one.channel === channel.id && one.by.id === me.id;
      if (isHere) yield [one.id, unanswered(one, snapshot.bot)];
    }
  }

  /** Updates how long it is until the times in cards. */
  #keepTime(): void {
    for (const time of this.element.querySelectorAll<HTMLElement>('[data-until]')) {
      time.textContent = timestamp(Number(time.dataset.until), 'R', Date.now());
    }
  }

  /** Inserts what is new or changed, and leaves the rest as it is. */
  #replace(before: ReadonlyMap<string, { element: Element }>): void {
    for (const [id, { element }] of before) {
      const now = this.#shown.get(id)?.element;
      if (!now) element.remove();
      else if (now !== element) element.replaceWith(now);
    }
    let next: ChildNode | null = this.element.firstChild;
    for (const { element } of this.#shown.values()) {
      if (element === next) next = next.nextSibling;
      else this.element.insertBefore(element, next);
    }
  }

  /** @returns a function that gives the focus back: a replaced button is found by its text */
  #rememberFocus(): () => void {
    const { activeElement: focused } = document;
    const message = focused?.closest('article');
    const { id } = message?.dataset ?? {};
    if (!focused || id === undefined || !this.element.contains(focused)) return () => undefined;
    const label = focused === message ? '' : focused.textContent;
    return () => {
      const now = this.#article(id);
      if (!now || now.contains(document.activeElement)) return;
      const buttons = [...now.querySelectorAll<HTMLElement>('button:enabled, a, summary')];
      (buttons.find(({ textContent }) => textContent === label) ?? now).focus();
    };
  }

  #article(id: string): HTMLElement | undefined {
    return [...this.element.querySelectorAll('article')].find(({ dataset }) => dataset.id === id);
  }
}
