import { ButtonStyle, ComponentType } from 'discord.js';
import type { ModalBody } from '../forms/bodies.ts';
import { flatten, type MessageComponent } from '../forms/component-forms.ts';
import type { StoredMessage } from '../world/world-model.ts';

/**
 * Finds the button with a custom id or a label.
 * @throws Error when there is none, or it is disabled or a link
 */
export function findButton({ data }: StoredMessage, idOrLabel: string): MessageComponent {
  const buttons = flatten(data.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.Button);
  const button = buttons.find(({ custom_id, label }) => [custom_id, label].includes(idOrLabel));
  const names = buttons.map(({ custom_id, label }) => `"${label ?? custom_id}"`).join(', ');
  if (!button) throw new Error(`The message has no button "${idOrLabel}", but: ${names || 'none'}`);
  if (button.style === ButtonStyle.Link) throw new Error(`The button "${idOrLabel}" is a link`);
  if (button.disabled) throw new Error(`The button "${idOrLabel}" is disabled`);
  return button;
}

/**
 * Finds the string select menu with a custom id or a placeholder, as far as Discord's client lets these
 * values be chosen.
 * @throws Error when there is none, or it is disabled, or the values cannot be chosen
 */
export function findSelect(
  { data }: StoredMessage,
  idOrPlaceholder: string,
  values: readonly string[],
): MessageComponent {
  const menu = flatten(data.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.StringSelect)
    .find(({ custom_id, placeholder }) => [custom_id, placeholder].includes(idOrPlaceholder));
  if (!menu) throw new Error(`The message has no menu "${idOrPlaceholder}"`);
  if (menu.disabled) throw new Error(`The menu "${idOrPlaceholder}" is disabled`);
  const { options, min_values, max_values } = menu;
  const unknown = values.find((value) => !options?.some((option) => option.value === value));
  if (unknown !== undefined) throw new Error(`The menu has no option "${unknown}"`);
  if (new Set(values).size < values.length) throw new Error('An option is chosen twice');
  // One is chosen by default.
  if (values.length < (min_values ?? 1) || values.length > (max_values ?? 1))
    throw new Error(`The menu does not take ${values.length} values`);
  return menu;
}

/** The entered texts by the custom ids of their fields. */
export type ModalValues = Readonly<Record<string, string>>;

/**
 * Fills in a modal's text fields, as far as Discord's client allows it.
 * @throws Error for a required field left empty, or a text of the wrong length
 */
export function fillModal({ components }: ModalBody, values: ModalValues): object[] {
  return components.map((component) => fill(component, values));
}

function fill(component: MessageComponent, values: ModalValues): object {
  const { type, id, custom_id, component: labelled, min_length, max_length } = component;
  if (labelled) return { type, id, component: fill(labelled, values) };
  if (!custom_id) return { type, id };
  const value = values[custom_id] ?? component.value ?? '';
  const { length } = value;
  // Fields of a modal are required by default.
  if (length === 0 && component.required !== false)
    throw new Error(`The field "${custom_id}" is required`);
  if (length > 0 && (length < (min_length ?? 0) || length > (max_length ?? 4000)))
    throw new Error(`The field "${custom_id}" is too short or too long`);
  return { type, id, custom_id, value };
}
