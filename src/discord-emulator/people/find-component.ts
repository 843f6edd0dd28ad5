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
  if (!button) {
    const names = buttons.map(({ custom_id, label }) => `"${label ?? custom_id}"`).join(', ');
    throw new Error(`The message has no button "${idOrLabel}", but: ${names || 'none'}`);
  }
  if (button.style === ButtonStyle.Link) throw new Error(`The button "${idOrLabel}" is a link`);
  if (button.disabled) throw new Error(`The button "${idOrLabel}" is disabled`);
  return button;
}

/** The entered texts by the custom ids of their fields. */
export type ModalValues = Readonly<Record<string, string>>;

/**
 * Fills in a modal's text fields, as far as Discord's client allows it.
 * @throws Error for an unknown field, a required one left empty, or a text of the wrong length
 */
export function fillModal({ components }: ModalBody, values: ModalValues): object[] {
  const fields = flatten(components).map(({ component }) => component.custom_id);
  const unknown = Object.keys(values).find((id) => !fields.includes(id));
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}"`);
  return components.map((component) => fill(component, values));
}

function fill(component: MessageComponent, values: ModalValues): object {
  const { type, id, custom_id, component: labelled } = component;
  if (labelled) return { type, id, component: fill(labelled, values) };
  if (!custom_id) return { type, id };
  const value = values[custom_id] ?? component.value ?? '';
  checkValue(component, value);
  return { type, id, custom_id, value };
}

function checkValue(field: MessageComponent, value: string): void {
  const { custom_id, required, min_length, max_length } = field;
  // Fields of a modal are required by default.
  if (value === '' && (required ?? true)) throw new Error(`The field "${custom_id}" is required`);
  if (value === '') return;
  if (value.length < (min_length ?? 0) || value.length > (max_length ?? 4000)) {
    throw new Error(`The field "${custom_id}" is too short or too long`);
  }
}
