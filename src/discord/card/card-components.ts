import {
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { LIMITS } from './limits.ts';
import { PARTS, type PartId } from './parts.ts';

/** A message as the bot writes it: Components V2, nothing else. */
export type Card = readonly APIContainerComponent[];

/** Colour of the stripe beside a card. */
const ACCENT = 0x1f7a8c;

/** @returns a card with these parts, top to bottom */
export function card(...parts: readonly APIComponentInContainer[]): Card {
  return [{ type: ComponentType.Container, accent_color: ACCENT, components: [...parts] }];
}

/** @returns a paragraph of text per line given */
export function text(...lines: readonly string[]): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: lines.join('\n') };
}

/** @returns a text that is found again by its id when a button of the card is pressed */
export function part(id: PartId, content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, id, content };
}

/** @returns a line of text with a button beside it */
export function section(
  line: string,
  accessory: APIButtonComponentWithCustomId,
): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: line }],
    accessory,
  };
}

/** @returns a rule between two parts */
export function rule(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true };
}

/** @returns one to five buttons in a row */
export function buttons(
  ...row: readonly [APIButtonComponent, ...APIButtonComponent[]]
): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components: [...row] };
}

/** @returns a button that tells the bot its `customId` when pressed */
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
 * @param source - the address of a report's source
 * @param message - the address of the message that an answer is to
 * @returns the ways there: buttons, or text for an address too long for one
 */
export function links(source: string, message?: string): APIComponentInContainer[] {
  const jump =
    message === undefined ? [] : [{ ...link(messages.answer.message, message), id: PARTS.message }];
  if (source.length <= LIMITS.buttonUrl) {
    return [buttons(link(messages.answer.source, source), ...jump)];
  }
  const [first, ...rest] = jump;
  const row = first ? [buttons(first, ...rest)] : [];
  return [text(messages.answer.address(source)), ...row];
}

function link(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}
