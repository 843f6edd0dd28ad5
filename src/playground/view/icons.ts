import { ChannelType } from './component-types.ts';
import { type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';

/** Drawings of 24 by 24 units, as SVG paths. */
const PATHS = {
  hash: 'M10 3 8 21M16 3l-2 18M4.5 8.5h16M3.5 15.5h16',
  megaphone: 'M4 10v4l3 .5V19h3v-4l9 4V5l-9 4H5a1 1 0 0 0-1 1Z',
  eye: 'M2 12s3.6-6 10-6 10 6 10 6-3.6 6-10 6S2 12 2 12Zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  send: 'M4 4l17 8-17 8 3-8-3-8Zm3 8h7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  outward: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  warning: 'M12 3 2 20h20L12 3Zm0 7v4m0 3v.01',
  slash: 'M15 5 9 19',
  close: 'M6 6l12 12M18 6 6 18',
  tick: 'M4 13l5 5L20 6',
  bubble: 'M4 5h16v11h-9l-4 4v-4H4Z',
} as const;

/** @returns an icon of the colour of the text around it; screen readers pass over it */
export function icon(name: keyof typeof PATHS): Tag {
  return tag(
    'svg',
    { viewBox: '0 0 24 24', class: `icon icon-${name}`, 'aria-hidden': 'true' },
    tag('path', { d: PATHS[name] }),
  );
}

/** @returns the sign before a channel's name: a megaphone for announcements */
export function channelIcon({ type }: { type: number }): Tag {
  return icon(type === ChannelType.Announcement ? 'megaphone' : 'hash');
}

/** @returns the mark beside the name of a bot */
export function badge(): Tag {
  return tag('span', { class: 'primary badge' }, sentences.bot);
}

/** @returns the round picture of a person: a pigeon for the bot, a letter for the others */
export function avatar({ name, isBot }: { name: string; isBot: boolean }): Tag {
  const look = { class: 'avatar', 'aria-hidden': 'true' };
  if (isBot) {
    const pigeon = tag('svg', { viewBox: '0 0 40 40' }, tag('path', { d: PIGEON }));
    return tag('span', { ...look, 'data-accent': '#1f7a8c' }, pigeon);
  }
  const [initial = ''] = name;
  const sum = Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((a, b) => a + b, 0);
  const accent = COLOURS[sum % COLOURS.length];
  return tag('span', { ...look, 'data-accent': accent, 'data-initial': initial });
}

/** The grounds of the pictures with a letter. */
const COLOURS = ['#5865f2', '#b0436e', '#2d7d46', '#a5591b', '#7a4fb5'];

/** A pigeon that flies to the left, the direction of reading. */
const PIGEON =
  'M6 17.5c1.2-2.6 3.4-4 6-3.7 1.7.2 3 1 4 2.3l3.6 1.5C21 13 24.6 9 31.5 7.5c-.5 3-1.300 5.300-2.500 7.200 1.900-.300 3.600-.900 5.200-1.900-.700 5.900-4.200 11-9.500 13.200l6.300 5.500-9.200-2.200c-6.700 1-10.900-2.700-11.500-8.300-.200-1.500-1.100-2.400-4.300-3.500Zm6.200-.800a1.100 1.100 0 1 0 0-2.200 1.100 1.100 0 0 0 0 2.200Z';
