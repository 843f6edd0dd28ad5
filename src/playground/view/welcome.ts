import { channelIcon } from './icons.ts';
import { bdi, button, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';
import type { ShownChannel, Snapshot } from './protocol.ts';

/** @returns what stands above the first message of a channel, with the question to begin with */
export function welcome(
  channel: ShownChannel,
  suggestion: Snapshot['suggestion'],
  mayWrite: boolean,
): Tag {
  const { name, topic } = channel;
  const suggested = mayWrite && suggestion;
  return tag(
    'section',
    { class: 'welcome', 'aria-label': sentences.welcome(name) },
    tag('span', { class: 'secondary welcome-icon' }, channelIcon(channel)),
    tag('h2', {}, sentences.welcome(name)),
    tag('p', {}, `${sentences.beginning(name)} ${topic}.`),
    suggested && tag('p', { class: 'invitation' }, sentences.invitation),
    suggested && button('primary suggestion', { 'data-suggestion': '' }, bdi(suggested.text)),
  );
}
