import { avatar, badge } from './icons.ts';
import { bdi, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { Snapshot } from './protocol.ts';

/** @returns who is here, as Discord lists them beside a channel */
export function people({ bot, personas }: Pick<Snapshot, 'bot' | 'personas'>): Tag {
  const all = [personas.moderator, personas.member, bot];
  const items = all.map((person) =>
    tag('li', { class: 'line' }, avatar(person), bdi(person.name), person.isBot && badge()),
  );
  return tag(
    'aside',
    { class: 'people', 'aria-label': sentences.people },
    tag('h2', {}, sentences.peopleCount(all.length)),
    tag('ul', {}, items),
  );
}
