import { ButtonStyle, type Component, ComponentType } from './component-types.ts';
import { icon } from './icons.ts';
import { markdown, outwardLink, type Surroundings } from './markdown.ts';
import { bdi, button, type Tag, tag, when } from './markup.ts';
import { sentences } from './page-messages.ts';
import { selectMenu } from './select-menu.ts';

/** @returns a component of a message as elements; one that is not known says so */
export function component(shown: Component, around: Surroundings): Tag {
  switch (shown.type) {
    case ComponentType.Container:
      return container(shown, around);
    case ComponentType.TextDisplay:
      return tag('div', { class: 'text' }, markdown(shown.content ?? '', around));
    case ComponentType.Section:
      return section(shown, around);
    case ComponentType.Separator:
      return separator(shown);
    case ComponentType.ActionRow:
      return tag('div', { class: 'row' }, nested(shown.components, around));
    case ComponentType.Button:
      return shown.style === ButtonStyle.Link ? linkButton(shown, around) : pressed(shown);
    case ComponentType.StringSelect:
      return selectMenu(shown);
    default:
      return unknown(sentences.unknownComponent(shown.type));
  }
}

function container({ components, accent_color }: Component, around: Surroundings): Tag {
  const accent = accent_color?.toString(16).padStart(6, '0');
  const attributes = { class: 'container', 'data-accent': accent && `#${accent}` };
  return tag('div', attributes, nested(components, around));
}

function section({ components, accessory }: Component, around: Surroundings): Tag {
  const text = tag('div', { class: 'section-text' }, nested(components, around));
  return tag('div', { class: 'line section' }, text, accessory && component(accessory, around));
}

function separator({ divider, spacing }: Component): Tag {
  const space = spacing === 2 ? 'separator separator-large' : 'separator';
  return tag((divider ?? true) ? 'hr' : 'div', { class: space });
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function pressed({ style, label, custom_id, disabled }: Component): Tag {
  const kind = STYLES[style ?? 0];
  if (kind === undefined) return unknown(label ?? '');
  const attributes = { 'data-press': custom_id ?? undefined, disabled: when(disabled ?? false) };
  return button(`button ${kind}`, attributes, bdi(label ?? ''));
}

const MESSAGE = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/u;

/** A link to a message leads there; any other opens in a tab of its own. */
function linkButton({ label, url }: Component, { channelName }: Surroundings): Tag {
  const [, channel, message] = MESSAGE.exec(url ?? '') ?? [];
  const text = bdi(label ?? '');
  const look = { class: 'button secondary' };
  if (channel !== undefined && channelName(channel) !== undefined) {
    const target = { 'data-channel': channel, 'data-message': message };
    return tag('a', { ...look, href: `#message-${message}`, ...target }, text);
  }
  if (!/^https?:\/\//iu.test(url ?? '')) return unknown(label ?? '');
  return outwardLink(url ?? '', look, text, icon('outward'));
}

/** @returns what stands where something cannot be shown */
export function unknown(text: string): Tag {
  return tag('p', { class: 'unknown' }, text);
}

function nested(components: readonly Component[] | null | undefined, around: Surroundings): Tag[] {
  return (components ?? []).map((one) => component(one, around));
}
