import { avatar, channelIcon } from '../view/icons.ts';
import { tag, when } from '../view/markup.ts';
import { sentences } from '../view/page-messages.ts';
import type { Persona } from '../view/protocol.ts';
import { fill, make } from './dom.ts';
import type { PageState } from './page-state.ts';

const PERSONAS: readonly Persona[] = ['member', 'moderator'];

/** The server with its channels, and below them who one is. */
export class Sidebar {
  readonly element = make('div', { class: 'sidebar' });
  readonly #guild = make('h1', { class: 'guild' });
  readonly #channels = make('ul');
  readonly #me = make('div', { class: 'line me' });
  readonly #state: PageState;

  /** @param become - is told as whom the visitor wants to act */
  constructor(state: PageState, become: (persona: Persona) => void) {
    this.#state = state;
    const header = make('header', { class: 'line guild-bar' });
    header.append(this.#guild);
    const navigation = make('nav', { class: 'channels', 'aria-label': sentences.channels });
    navigation.append(this.#channels);
    const panel = make('section', { class: 'line user-panel', 'aria-label': sentences.you });
    panel.append(this.#me, this.#switch(become));
    this.element.append(header, navigation, panel);
  }

  /** Shows the present state. */
  render(): void {
    const { snapshot, channel, me } = this.#state;
    this.#guild.textContent = snapshot.guild;
    const focused = document.activeElement?.getAttribute('data-go');
    fill(
      this.#channels,
      ...snapshot.channels.map((one) =>
        tag(
          'li',
          {},
          tag(
            'button',
            {
              type: 'button',
              class: 'line channel',
              'data-go': one.id,
              'aria-current': when(one.id === channel.id, 'page'),
            },
            channelIcon(one),
            tag('bdi', {}, one.name),
          ),
        ),
      ),
    );
    if (focused) this.#channels.querySelector<HTMLElement>(`[data-go="${focused}"]`)?.focus();
    fill(this.#me, avatar(me), tag('bdi', { class: 'name' }, me.name));
  }

  #switch(become: (persona: Persona) => void): HTMLElement {
    const group = make('div', {
      role: 'radiogroup',
      class: 'personas',
      'aria-label': sentences.you,
    });
    for (const persona of PERSONAS) {
      const radio = make('input', { type: 'radio', name: 'persona', value: persona });
      radio.checked = persona === this.#state.persona;
      radio.addEventListener('change', () => become(persona));
      const label = make('label');
      label.append(radio, sentences.personas[persona]);
      group.append(label);
    }
    return group;
  }
}
