import { ComponentType } from 'discord.js';

/** A component of a message or a modal; one loose type for all kinds. */
export interface MessageComponent {
  type: ComponentType;
  id?: number | null;
  custom_id?: string | null;
  style?: number | null;
  label?: string | null;
  url?: string | null;
  content?: string | null;
  value?: string | null;
  disabled?: boolean | null;
  required?: boolean | null;
  min_length?: number | null;
  max_length?: number | null;
  components?: MessageComponent[] | null;
  component?: MessageComponent | null;
  accessory?: MessageComponent | null;
  placeholder?: string | null;
  options?: SelectOption[] | null;
  min_values?: number | null;
  max_values?: number | null;
}

/** An option of a select menu. */
export interface SelectOption {
  label: string;
  value: string;
  description?: string | null;
  default?: boolean | null;
}

/** A component with its path in the request body. */
export interface PlacedComponent {
  readonly path: readonly (string | number)[];
  readonly component: MessageComponent;
}

/** Lists components with all nested ones, in display order. */
export function flatten(
  components: readonly MessageComponent[],
  at: PlacedComponent['path'] = ['components'],
): PlacedComponent[] {
  return components.flatMap((component, index) => withNested(component, [...at, index]));
}

/** The visible text of a message: its content, or its text displays. */
export function textOf(message: { content: string; components: MessageComponent[] }): string {
  const displays = flatten(message.components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .map(({ component }) => component.content);
  return [message.content, ...displays].filter(Boolean).join('\n');
}

/** Adds ids to components without one, as Discord does: 1, 2, … in order. */
export function withIds(components: readonly MessageComponent[]): MessageComponent[] {
  const copy = structuredClone([...components]);
  const all = flatten(copy).map((placed) => placed.component);
  const taken = new Set(all.map(({ id }) => id));
  let next = 0;
  for (const component of all) {
    if (component.id) continue;
    do next += 1;
    while (taken.has(next));
    component.id = next;
  }
  return copy;
}

function withNested(component: MessageComponent, path: PlacedComponent['path']): PlacedComponent[] {
  const { components, component: labelled, accessory } = component;
  return [
    { path, component },
    ...flatten(components ?? [], [...path, 'components']),
    ...(labelled ? withNested(labelled, [...path, 'component']) : []),
    ...(accessory ? withNested(accessory, [...path, 'accessory']) : []),
  ];
}
