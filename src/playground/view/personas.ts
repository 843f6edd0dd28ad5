import { avatar } from './icons.ts';
import { type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { Snapshot } from './protocol.ts';

/** @returns who is here, as Discord lists them beside a channel */
export function people({ bot, personas }: Pick<Snapshot, 'bot' | 'personas'>): Tag {
  const all = [personas.moderator, personas.member, bot];
  return tag(
    'aside',
    { class: 'people', 'aria-label': sentences.people },
    tag('h2', {}, sentences.peopleCount(all.length)),
    tag(
      'ul',
      {},
      ...all.map((person) =>
        tag(
          'li',
          { class: 'line' },
          avatar(person),
          tag('bdi', {}, person.name),
          ...(person.isBot ? [tag('span', { class: 'primary badge' }, sentences.bot)] : []),
        ),
      ),
    ),
  );
}
