import { ComponentType } from 'discord.js';
import { type Component, flatten } from '../forms/components.ts';
import type { Modal } from './interactions.ts';

/** What a person entered, by the custom id of each field. */
export type ModalValues = Readonly<Record<string, string | boolean | readonly string[]>>;

const layout: readonly ComponentType[] = [ComponentType.ActionRow, ComponentType.Label];

/**
 * Fills in a modal as Discord's client lets a person do it.
 * @throws Error for an unknown field, a required one left empty, or a text of the wrong length
 */
export function fillModal({ components }: Modal, values: ModalValues): object[] {
  const fields = flatten(components).map((placed) => placed.component);
  const unknown = Object.keys(values).find((id) => !fields.some((field) => field.custom_id === id));
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}"`);
  return components.map((component) => fill(component, values));
}

function fill(component: Component, values: ModalValues): object {
  const { type, id, custom_id, components, component: labelled } = component;
  if (layout.includes(type)) {
    return {
      type,
      id,
      ...(components && { components: components.map((child) => fill(child, values)) }),
      ...(labelled && { component: fill(labelled, values) }),
    };
  }
  if (!custom_id) return { type, id };
  const value = values[custom_id] ?? emptyValue(component);
  refuseUnfit(component, value);
  return { type, id, custom_id, ...(Array.isArray(value) ? { values: value } : { value }) };
}

function emptyValue(field: Component): string | boolean | readonly string[] {
  if (field.type === ComponentType.TextInput)
    return typeof field.value === 'string' ? field.value : '';
  return field.type === ComponentType.Checkbox ? false : [];
}

function refuseUnfit(field: Component, value: string | boolean | readonly string[]): void {
  const { custom_id, required, min_length, max_length } = field;
  if (typeof value === 'boolean') return;
  // A modal's fields are required unless they say otherwise.
  if (value.length === 0 && (required ?? true))
    throw new Error(`The field "${custom_id}" is required`);
  if (typeof value !== 'string' || value.length === 0) return;
  if (value.length < (min_length ?? 0) || value.length > (max_length ?? 4000)) {
    throw new Error(`The field "${custom_id}" is too short or too long`);
  }
}
