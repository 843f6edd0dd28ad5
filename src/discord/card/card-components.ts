import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { rightToLeft } from './direction.ts';
import { clip, escapeText } from './escape.ts';
import { LIMITS, OURS } from './limits.ts';
import { PARTS, type PartId } from './parts.ts';

/** The components of a message of the bot. It uses Components V2 only. */
export type Card = readonly APIContainerComponent[];

/** The colour of the stripe at the side of a card. */
const ACCENT = 0x1f7a8c;

/** @returns a card with these components, from top to bottom */
export function card(...parts: readonly APIComponentInContainer[]): Card {
  const components = parts.map(readRightToLeft);
  return [{ type: ComponentType.Container, accent_color: ACCENT, components }];
}

function readRightToLeft(component: APIComponentInContainer): APIComponentInContainer {
  if (component.type === ComponentType.TextDisplay) {
    return { ...component, content: rightToLeft(component.content) };
  }
  if (component.type !== ComponentType.Section) return component;
  const lines = component.components.map((line) => ({
    ...line,
    content: rightToLeft(line.content),
  }));
  return { ...component, components: lines };
}

export function text(...lines: readonly string[]): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: lines.join('\n') };
}

/** @returns a text display with an id, by which it can be read when a button of the card is pressed */
export function part(id: PartId, content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, id, content };
}

/** @returns a text with a button at its side */
export function section(line: string, accessory: APIButtonComponent): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: line }],
    accessory,
  };
}

export function rule(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true };
}

/** @returns a row of one to five buttons */
export function buttons(...row: readonly APIButtonComponent[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...row] };
}

/** @returns a menu from which at least one of the options is chosen; each choice is sent to the bot */
export function multiSelect(
  placeholder: string,
  customId: string,
  options: readonly APISelectMenuOption[],
): APIComponentInContainer {
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    min_values: 1,
    max_values: options.length,
    options: [...options],
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** @returns a menu from which one of the options is chosen */
export function select(
  placeholder: string,
  customId: string,
  options: readonly APISelectMenuOption[],
): APIComponentInContainer {
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options: [...options],
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** @returns a button that sends its `customId` to the bot when pressed */
export function button(
  label: string,
  customId: string,
  disabled = false,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
    disabled,
  };
}

/**
 * @param source - URL of the published report
 * @param message - URL of the message that was searched for
 * @param others - URLs of other reports with the same text; those that are too long are left out
 * @returns link buttons; a URL that is too long for a button becomes text
 */
export function links(
  source: string,
  message?: string,
  others: readonly string[] = [],
): APIComponentInContainer[] {
  const also = others
    .filter((url) => url.length <= LIMITS.buttonUrl)
    .slice(0, OURS.otherSources)
    .map((url) => linkButton(messages.answer.otherSource, url));
  const jump =
    message === undefined
      ? []
      : [{ ...linkButton(messages.answer.message, message), id: PARTS.message }];
  if (source.length <= LIMITS.buttonUrl) {
    return [buttons(linkButton(messages.answer.source, source), ...also, ...jump)];
  }
  return [
    text(messages.answer.address(source)),
    ...(also.length + jump.length > 0 ? [buttons(...also, ...jump)] : []),
  ];
}

/** @param url - at most `LIMITS.buttonUrl` long */
export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** @returns the title of a report as the heading of a card, with its date below if it has one */
export function reportHeading({ title, date }: Report): string {
  const heading = `### ${escapeText(clip(title, OURS.title))}`;
  return date === undefined ? heading : `${heading}\n-# ${messages.answer.dated(date)}`;
}
