import { ButtonStyle, ComponentType } from 'discord.js';
import { type Component, flatten } from '../forms/components.ts';
import type { StoredMessage } from '../world/model.ts';

/**
 * Finds the button with a custom id or a label.
 * @throws Error when there is none, or it is disabled or a link
 */
export function findButton({ data }: StoredMessage, wanted: string): Component {
  const buttons = flatten(data.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.Button);
  const button = buttons.find(({ custom_id, label }) => [custom_id, label].includes(wanted));
  if (!button) {
    const there = buttons.map(({ custom_id, label }) => `"${label ?? custom_id}"`).join(', ');
    throw new Error(`The message has no button "${wanted}", but: ${there || 'none'}`);
  }
  if (button.style === ButtonStyle.Link) throw new Error(`The button "${wanted}" is a link`);
  if (button.disabled) throw new Error(`The button "${wanted}" is disabled`);
  return button;
}
