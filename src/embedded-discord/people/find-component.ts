import { ButtonStyle, ComponentType } from 'discord.js';
import { type Component, flatten } from '../forms/components.ts';
import type { StoredMessage } from '../world/model.ts';

const selects: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** A component that a person can use. */
export type Usable = Component & { custom_id: string };

/**
 * Finds the button with a custom id or a label.
 * @throws Error when there is none, or it is disabled or a link
 */
export function findButton(message: StoredMessage, wanted: string): Usable {
  const button = find(message, 'button', wanted, ({ type }) => type === ComponentType.Button);
  if (button.style === ButtonStyle.Link) throw new Error(`The button "${wanted}" is a link`);
  return usable(button, wanted);
}

/**
 * Finds the select menu with a custom id or a placeholder, and the values picked by their labels.
 * @throws Error when there is no such menu or choice, or too few or too many are picked
 */
export function findSelect(message: StoredMessage, wanted: string, picked: readonly string[]) {
  const menu = find(message, 'select menu', wanted, ({ type }) => selects.includes(type));
  const values = picked.map((value) => {
    const options = menu.options ?? [];
    const option = options.find((one) => one.value === value || one.label === value);
    if (menu.type === ComponentType.StringSelect && !option) {
      throw new Error(`The select menu "${wanted}" has no option "${value}"`);
    }
    return option?.value ?? value;
  });
  if (values.length < (menu.min_values ?? 1) || values.length > (menu.max_values ?? 1)) {
    throw new Error(`The select menu "${wanted}" takes another number of values`);
  }
  return { menu: usable(menu, wanted), values };
}

function find(
  { data }: StoredMessage,
  kind: string,
  wanted: string,
  isKind: (component: Component) => boolean,
): Component {
  const all = flatten(data.components).map(({ component }) => component);
  const candidates = all.filter(isKind);
  const named = ({ custom_id, label, placeholder }: Component) => [custom_id, label, placeholder];
  const found = candidates.find((component) => named(component).includes(wanted));
  if (found) return found;
  const there = candidates.map(({ custom_id, label }) => `"${label ?? custom_id}"`).join(', ');
  throw new Error(`The message has no ${kind} "${wanted}", but: ${there || 'none'}`);
}

function usable(component: Component, wanted: string): Usable {
  const { custom_id, disabled } = component;
  if (disabled || !custom_id) throw new Error(`"${wanted}" is disabled`);
  return { ...component, custom_id };
}
