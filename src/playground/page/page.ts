import { channelIcon } from '../view/icons.ts';
import { tag } from '../view/markup.ts';
import { sentences } from '../view/page-messages.ts';
import { people } from '../view/people-list.ts';
import type { Change, Persona, Snapshot } from '../view/protocol.ts';
import { Actor } from './actor.ts';
import { Composer } from './composer.ts';
import { typeAnywhere } from './composer-keys.ts';
import { Conversation } from './conversation.ts';
import { around, fill, make, toElement } from './dom.ts';
import { MessageMenu, watchForMenu } from './message-menu.ts';
import { NewsBar } from './news-bar.ts';
import { OpenWhy } from './open-why.ts';
import { PageState } from './page-state.ts';
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
  readonly #notice = make('p', { class: 'small failure notice', role: 'alert' });

  constructor(snapshot: Snapshot) {
    const state = new PageState(snapshot);
    const conversation = new Conversation(state);
    const actor = new Actor(state, (isRefused) => {
      this.#notice.textContent = isRefused ? sentences.refused : '';
      conversation.render();
    });
    this.#state = state;
    this.#actor = actor;
    this.#conversation = conversation;
    this.#why = new OpenWhy(state, conversation);
    this.#sidebar = new Sidebar(state, (persona) => this.#become(persona));
    this.#composer = new Composer(state, {
      say: (content) => {
        // Whoever writes wants to read on from there.
        conversation.scrollToEnd();
        void actor.say(content);
      },
      use: (use) => {
        conversation.scrollToEnd();
        void actor.use(use);
      },
    });
    const main = make('main', { class: 'main' });
    main.append(this.#heading, conversation.element, this.#news.element, this.#notice);
    main.append(this.#composer.element, this.#menu.element);
    // Discord shows all servers one is in; here there is one.
    const rail = make('div', { class: 'rail', 'aria-hidden': 'true' }, tag('span', {}));
    this.elements = [rail, this.#sidebar.element, main, toElement(people(snapshot))];
    typeAnywhere(this.#composer);
    document.addEventListener('click', (event) => this.#clicked(event));
    watchForMenu(conversation.element, (article, x, y) => this.#openMenu(article, x, y));
  }

  /** Shows everything for the first time. */
  start(): void {
    this.#render();
    this.#conversation.scrollToEnd();
    this.#composer.focus();
  }

  /** Takes over what the server told. */
  apply(change: Change): void {
    this.#state.apply(change);
    if (change.kind === 'snapshot') {
      this.#render();
      void this.#why.refresh();
    } else this.#conversation.render();
  }

  #render(): void {
    const { channel } = this.#state;
    this.#sidebar.render();
    this.#news.show(this.#state.snapshot.news);
    fill(
      this.#heading,
      channelIcon(channel),
      tag('bdi', { class: 'channel-name' }, channel.name),
      tag('span', { class: 'topic' }, channel.topic),
    );
    this.#conversation.render();
  }

  #become(persona: Persona): void {
    this.#state.persona = persona;
    this.#move();
  }

  #go(channel: string): void {
    this.#state.go(channel);
    this.#move();
  }

  #move(): void {
    this.#composer.reset();
    this.#render();
    this.#conversation.scrollToEnd();
  }

  /** What is pressed says in its attributes what it is for. */
  #clicked(event: Event): void {
    const attributes: Readonly<Record<string, (value: string, element: HTMLElement) => void>> = {
      'data-press': (customId, button) => void this.#actor.press(button, customId),
      'data-message': (id, link) => this.#reveal(id, link.dataset.channel),
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
      'data-command': (name) => this.#begin(name),
      'data-suggestion': () => {
        const { suggestion } = this.#state.snapshot;
        if (suggestion) void this.#actor.use(suggestion.use);
      },
      'data-more': (_, button) => {
        const { left, bottom } = button.getBoundingClientRect();
        const article = button.closest('article');
        if (article) this.#openMenu(article, left, bottom);
      },
    };
    for (const [attribute, act] of Object.entries(attributes)) {
      const [element, value = ''] = around(event, attribute) ?? [];
      if (!element) continue;
      // A link to a message would also change the address.
      event.preventDefault();
      act(value, element);
      return;
    }
  }

  #reveal(id: string, channel: string | undefined): void {
    if (channel !== undefined) this.#go(channel);
    this.#conversation.reveal(id);
  }

  #openMenu(article: HTMLElement, x: number, y: number): void {
    const { id = '' } = article.dataset;
    if (!this.#state.message(id)) return;
    const { commands } = this.#state.offer;
    const names = commands.filter(({ kind }) => kind === 'message').map(({ name }) => name);
    const use = (name: string) => void this.#actor.useOnMessage(id, name);
    this.#menu.open(article, { x, y }, names, use);
  }

  #begin(name: string): void {
    const { commands } = this.#state.offer;
    const command = commands.find((one) => one.kind === 'slash' && one.name === name);
    if (command) this.#composer.begin(command);
  }
}
