import { ButtonStyle, type Component, ComponentType } from './component-types.ts';
import { icon } from './icons.ts';
import { markdown, outwardLink, type Surroundings } from './markdown.ts';
import { type Markup, type Tag, tag, when } from './markup.ts';
import { sentences } from './page-messages.ts';

/** @returns a component of a message as elements; one that is not known says so */
export function component(shown: Component, around: Surroundings): Tag {
  switch (shown.type) {
    case ComponentType.Container:
      return container(shown, around);
    case ComponentType.TextDisplay:
      return tag('div', { class: 'text' }, ...markdown(shown.content ?? '', around));
    case ComponentType.Section:
      return section(shown, around);
    case ComponentType.Separator:
      return separator(shown);
    case ComponentType.ActionRow:
      return tag('div', { class: 'row' }, ...nested(shown.components, around));
    case ComponentType.Button:
      return shown.style === ButtonStyle.Link ? linkButton(shown, around) : button(shown);
    default:
      return tag('p', { class: 'unknown' }, sentences.unknownComponent(shown.type));
  }
}

function container({ components, accent_color }: Component, around: Surroundings): Tag {
  const accent = accent_color?.toString(16).padStart(6, '0');
  return tag(
    'div',
    { class: 'container', 'data-accent': accent && `#${accent}` },
    ...nested(components, around),
  );
}

function section({ components, accessory }: Component, around: Surroundings): Tag {
  return tag(
    'div',
    { class: 'line section' },
    tag('div', { class: 'section-text' }, ...nested(components, around)),
    ...nested(accessory ? [accessory] : [], around),
  );
}

function separator({ divider, spacing }: Component): Tag {
  const space = spacing === 2 ? 'separator separator-large' : 'separator';
  return (divider ?? true) ? tag('hr', { class: space }) : tag('div', { class: space });
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function button({ style, label, custom_id, disabled }: Component): Tag {
  const kind = STYLES[style ?? 0];
  if (kind === undefined) return tag('p', { class: 'unknown' }, label ?? '');
  return tag(
    'button',
    {
      type: 'button',
      class: `button ${kind}`,
      'data-press': custom_id ?? undefined,
      disabled: when(disabled ?? false),
    },
    labelOf(label),
  );
}

/** A link to a message leads there; any other opens in a tab of its own. */
function linkButton({ label, url }: Component, { channelName }: Surroundings): Tag {
  const [, channel, message] = MESSAGE.exec(url ?? '') ?? [];
  if (channel !== undefined && channelName(channel) !== undefined) {
    return tag(
      'a',
      {
        class: 'button secondary',
        href: `#message-${message}`,
        'data-channel': channel,
        'data-message': message,
      },
      labelOf(label),
    );
  }
  const isWeb = /^https?:\/\//iu.test(url ?? '');
  if (!isWeb) return tag('p', { class: 'unknown' }, label ?? '');
  return outwardLink(url ?? '', { class: 'button secondary' }, labelOf(label), icon('outward'));
}

const MESSAGE = /^https:\/\/discord\.com\/channels\/\d+\/(\d+)\/(\d+)$/u;

function labelOf(label: string | null | undefined): Markup {
  return tag('bdi', {}, label ?? '');
}

function nested(components: readonly Component[] | null | undefined, around: Surroundings): Tag[] {
  return (components ?? []).map((one) => component(one, around));
}
