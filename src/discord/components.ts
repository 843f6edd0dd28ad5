import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { messages } from '../messages.ts';
import { LIMITS } from './limits.ts';

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
export function button(label: string, customId: string, disabled = false): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
    disabled,
  };
}

/** @returns the way to a report's source: a button, or text for an address too long for one */
export function sourceLink(url: string): APIComponentInContainer {
  if (url.length > LIMITS.buttonUrl) return text(messages.answer.address(url));
  return buttons({
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: messages.answer.source,
    url,
  });
}
