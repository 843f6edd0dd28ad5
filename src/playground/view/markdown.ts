import { timestamp } from './formats.ts';
import { icon } from './icons.ts';
import { type Attributes, button, type Markup, type Tag, tag } from './markup.ts';
import { sentences } from './page-messages.ts';

/** What mentions in a text are called, and the current time. */
export interface Surroundings {
  personName(id: string): string | undefined;
  channelName(id: string): string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A kind of block: how a line of it starts, and how it shows. */
interface Block {
  readonly start: RegExp;
  readonly element: string;
  readonly style: string;
  /** Whether lines that follow each other make one block. */
  readonly joins?: true;
}

/** All headings stand one level below the page's own, whatever their size. */
const BLOCKS: readonly Block[] = [
  { start: /^# +/u, element: 'h3', style: 'heading heading-1' },
  { start: /^## +/u, element: 'h3', style: 'heading heading-2' },
  { start: /^### +/u, element: 'h3', style: 'heading heading-3' },
  { start: /^-# +/u, element: 'p', style: 'small' },
  { start: /^> ?/u, element: 'blockquote', style: 'quote', joins: true },
];
const PLAIN: Block = { start: /^/u, element: 'p', style: 'plain', joins: true };

/**
 * Reads Discord's Markdown as far as the bot's cards use it; anything else shows as it was written.
 *
 * @returns a block element for each heading, quotation and paragraph
 */
export function markdown(source: string, around: Surroundings): Tag[] {
  const blocks: { kind: Block; text: string }[] = [];
  for (const line of source.split('\n')) {
    const kind = BLOCKS.find(({ start }) => start.test(line)) ?? PLAIN;
    const last = blocks.at(-1);
    const text = line.replace(kind.start, '');
    if (last?.kind === kind && kind.joins) last.text += `\n${text}`;
    else blocks.push({ kind, text });
  }
  const shown = blocks.filter(({ kind, text }) => kind !== PLAIN || text.trim() !== '');
  return shown.map(({ kind: { element, style }, text }) =>
    tag(element, { class: style, dir: 'auto' }, inline(text, around)),
  );
}

/** One alternative for each construct, in the order of `READERS`. */
const INLINE = new RegExp(
  [
    /\\(?<escaped>[^\p{L}\p{N}\s])/u,
    /\*\*(?<bold>(?:\\.|(?!\*\*)[^\\])+)\*\*/u,
    /<@!?(?<person>\d+)>/u,
    /<#(?<channel>\d+)>/u,
    /<\/(?<command>[^:<>]+):\d+>/u,
    /<t:(?<time>-?\d{1,13})(?::(?<style>[tTdDfFR]))?>/u,
    /https:\/\/discord\.com\/channels\/\d+\/(?<place>\d+)\/(?<message>\d+)/u,
    /(?<address>https?:\/\/[^\s<>]+)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function inline(text: string, around: Surroundings): Markup[] {
  const found: Markup[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    found.push(text.slice(from, match.index), read(match.groups ?? {}, around));
    from = match.index + match[0].length;
  }
  return joined([...found, text.slice(from)]);
}

type Found = Readonly<Record<string, string | undefined>>;

function read(found: Found, around: Surroundings): Markup {
  const { unknownPerson } = sentences;
  const { escaped, bold, person, channel, command, time, style, place, message, address } = found;
  if (bold !== undefined) return tag('strong', {}, inline(bold, around));
  if (person !== undefined) return mention(`@${around.personName(person) ?? unknownPerson}`);
  if (channel !== undefined) return channelLink(channel, around);
  if (command !== undefined) return mention(`/${command}`, { 'data-command': command });
  if (time !== undefined) {
    // How long it is until then is kept up to date, and not read out every second.
    const kept = style === 'R' ? { 'data-until': time, 'aria-live': 'off' } : {};
    const attributes = { class: 'timestamp', ...kept };
    return tag('time', attributes, timestamp(Number(time), style, around.now));
  }
  if (place !== undefined) return channelLink(place, around, message);
  if (address !== undefined) return outwardLink(address, {}, address);
  return escaped ?? '';
}

/** @returns a link that leaves the page, in a tab of its own that learns nothing of this one */
export function outwardLink(
  address: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Markup[]
): Tag {
  const rel = 'noopener noreferrer';
  return tag('a', { href: address, target: '_blank', rel, ...attributes }, ...children);
}

/** A mention that can be pressed says in its attributes what it leads to. */
function mention(name: string, target?: Attributes, ...more: readonly Markup[]): Tag {
  const inner = tag('bdi', {}, name, ...more);
  return target ? button('mention', target, inner) : tag('span', { class: 'mention' }, inner);
}

function channelLink(id: string, around: Surroundings, message?: string): Tag {
  const name = around.channelName(id);
  if (name === undefined) return mention(`#${sentences.unknownChannel}`);
  const more = message === undefined ? [] : [' › ', icon('bubble')];
  return mention(`#${name}`, { 'data-channel': id, 'data-message': message }, ...more);
}

/** Joins neighbouring texts: Arabic letters connect only within one text node. */
function joined(parts: readonly Markup[]): Markup[] {
  const whole: Markup[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') whole.splice(-1, 1, last + part);
    else whole.push(part);
  }
  return whole;
}
