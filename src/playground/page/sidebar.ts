import { avatar, channelIcon } from '../view/icons.ts';
import { bdi, button, tag, when } from '../view/markup.ts';
import { sentences } from '../view/page-messages.ts';
import type { Persona } from '../view/protocol.ts';
import { fill, make } from './dom.ts';
import type { PageState } from './page-state.ts';

const PERSONAS: readonly Persona[] = ['member', 'moderator'];

/** The server with its channels, and below them the persona of the visitor. */
export class Sidebar {
  readonly element: HTMLElement;
  readonly #guild = make('h1', { class: 'guild' });
  readonly #channels = make('ul');
  readonly #me = make('div', { class: 'line me' });
  readonly #state: PageState;

  /** @param become - called with the persona that the visitor picks */
  constructor(state: PageState, become: (persona: Persona) => void) {
    this.#state = state;
    const { channels, you } = sentences;
    const panel = { class: 'line user-panel', 'aria-label': you };
    this.element = make(
      'div',
      { class: 'sidebar' },
      make('header', { class: 'line guild-bar' }, this.#guild),
      make('nav', { class: 'channels', 'aria-label': channels }, this.#channels),
      make('section', panel, this.#me, this.#switch(become)),
    );
  }

  /** Shows the current state. */
  render(): void {
    const { snapshot, channel, me } = this.#state;
    this.#guild.textContent = snapshot.guild;
    const focused = document.activeElement?.getAttribute('data-go');
    const items = snapshot.channels.map((one) => {
      const state = { 'data-go': one.id, 'aria-current': when(one.id === channel.id, 'page') };
      return tag('li', {}, button('line channel', state, channelIcon(one), bdi(one.name)));
    });
    fill(this.#channels, ...items);
    if (focused) this.#channels.querySelector<HTMLElement>(`[data-go="${focused}"]`)?.focus();
    fill(this.#me, avatar(me), bdi(me.name, 'name'));
  }

  #switch(become: (persona: Persona) => void): HTMLElement {
    const labels = PERSONAS.map((persona) => {
      const radio = make('input', { type: 'radio', name: 'persona', value: persona });
      radio.checked = persona === this.#state.persona;
      radio.addEventListener('change', () => become(persona));
      return make('label', {}, radio, sentences.personas[persona]);
    });
    const attributes = { role: 'radiogroup', class: 'personas', 'aria-label': sentences.you };
    return make('div', attributes, ...labels);
  }
}
