import { channelIcon } from '../view/icons.ts';
import { bdi, tag } from '../view/markup.ts';
import { sentences } from '../view/page-messages.ts';
import { people } from '../view/people-list.ts';
import type { Change, ShownCommand, Snapshot } from '../view/protocol.ts';
import { Actor } from './actor.ts';
import { Composer } from './composer.ts';
import { typeAnywhere } from './composer-keys.ts';
import { Conversation } from './conversation.ts';
import { around, fill, make, toElement } from './dom.ts';
import { MessageMenu, watchForMenu } from './message-menu.ts';
import { NewsBar } from './news-bar.ts';
import { OpenWhy } from './open-why.ts';
import { PageState } from './page-state.ts';
import { choiceIn, closeMenu, watchMenus } from './select-menu-choice.ts';
import { Sidebar } from './sidebar.ts';

/** The whole page, and what pressing things on it does. */
export class Page {
  readonly elements: readonly Element[];
  readonly #state: PageState;
  readonly #actor: Actor;
  readonly #sidebar: Sidebar;
  readonly #conversation: Conversation;
  readonly #composer: Composer;
  readonly #menu = new MessageMenu();
  readonly #heading = make('header', { class: 'line channel-bar' });
  readonly #why: OpenWhy;
  readonly #news = new NewsBar();

  constructor(snapshot: Snapshot) {
    const state = new PageState(snapshot);
    const conversation = new Conversation(state);
    const notice = make('p', { class: 'small failure notice', role: 'alert' });
    this.#state = state;
    this.#actor = new Actor(state, (isRefused) => {
      notice.textContent = isRefused ? sentences.refused : '';
      conversation.render();
    });
    this.#conversation = conversation;
    this.#why = new OpenWhy(state, conversation);
    this.#sidebar = new Sidebar(state, (persona) => {
      state.persona = persona;
      this.#move();
    });
    this.#composer = new Composer(state, (what) => {
      // The answer appears at the end.
      conversation.scrollToEnd();
      void this.#actor.send(what);
    });
    const parts = [this.#heading, conversation.element, this.#news.element, notice];
    const below = [this.#composer.element, this.#menu.element];
    const main = make('main', { class: 'main' }, ...parts, ...below);
    // Discord shows all servers of a person; here there is one.
    const rail = make('div', { class: 'rail', 'aria-hidden': 'true' }, tag('span', {}));
    this.elements = [rail, this.#sidebar.element, main, toElement(people(snapshot))];
    typeAnywhere(this.#composer);
    document.addEventListener('click', (event) => this.#clicked(event));
    watchMenus(conversation.element);
    watchForMenu(conversation.element, (article, x, y) => this.#openMenu(article, x, y));
  }

  /** Shows everything for the first time. */
  start(): void {
    this.#render();
    this.#conversation.scrollToEnd();
    this.#composer.focus();
  }

  /** Applies a change that the server sent. */
  apply(change: Change): void {
    this.#state.apply(change);
    if (change.kind === 'snapshot') {
      this.#render();
      void this.#why.refresh();
    } else this.#conversation.render();
  }

  #render(): void {
    const { channel, snapshot } = this.#state;
    this.#sidebar.render();
    this.#news.show(snapshot.news);
    const topic = tag('span', { class: 'topic' }, channel.topic);
    fill(this.#heading, channelIcon(channel), bdi(channel.name, 'channel-name'), topic);
    this.#conversation.render();
  }

  #go(channel: string): void {
    this.#state.go(channel);
    this.#move();
  }

  /** Shows the conversation of another channel or persona. */
  #move(): void {
    this.#composer.reset();
    this.#render();
    this.#conversation.scrollToEnd();
  }

  /** What each attribute of a pressed element does. */
  readonly #actions: Readonly<Record<string, (value: string, element: HTMLElement) => void>> = {
    'data-press': (customId, button) => void this.#actor.press(button, customId),
    'data-select': (customId, send) => {
      const { values } = choiceIn(send);
      closeMenu(send);
      void this.#actor.select(send, customId, values);
    },
    'data-message': (id, { dataset }) => {
      if (dataset.channel !== undefined) this.#go(dataset.channel);
      this.#conversation.reveal(id);
    },
    'data-channel': (id) => this.#go(id),
    'data-go': (id) => {
      this.#go(id);
      this.#composer.focus();
    },
    'data-dismiss': (id) => {
      void this.#actor.dismiss(id);
      this.#composer.focus();
    },
    'data-why': (id) => void this.#why.toggle(id),
    'data-command': (name) => {
      const command = this.#commands('slash').find((one) => one.name === name);
      if (command) this.#composer.begin(command);
    },
    'data-suggestion': () => {
      const { suggestion } = this.#state.snapshot;
      if (suggestion) void this.#actor.send(suggestion.use);
    },
    'data-more': (_, button) => {
      const { left, bottom } = button.getBoundingClientRect();
      const article = button.closest('article');
      if (article) this.#openMenu(article, left, bottom);
    },
  };

  #clicked(event: Event): void {
    for (const [attribute, act] of Object.entries(this.#actions)) {
      const [element, value = ''] = around(event, attribute) ?? [];
      if (!element) continue;
      // A link to a message would also change the address.
      event.preventDefault();
      act(value, element);
      return;
    }
  }

  #openMenu(article: HTMLElement, x: number, y: number): void {
    const { id = '' } = article.dataset;
    if (this.#state.unanswered.has(id)) return;
    const names = this.#commands('message').map(({ name }) => name);
    this.#menu.open(article, { x, y }, names, (name) => void this.#actor.useOnMessage(id, name));
  }

  #commands(wanted: ShownCommand['kind']): ShownCommand[] {
    return this.#state.offer.commands.filter(({ kind }) => kind === wanted);
  }
}
