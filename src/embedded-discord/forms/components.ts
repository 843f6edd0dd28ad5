import { ComponentType } from 'discord.js';
import { z } from 'zod';

/** One choice of a string select, or of a modal's radio or checkbox group. */
const selectOption = z.looseObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  default: z.boolean().nullish(),
});

/** What every component may have in common; further fields stay as they are. */
export const componentForm = z.looseObject({
  type: z.enum(ComponentType),
  id: z.int().min(0).nullish(),
  custom_id: z.string().min(1).max(100).nullish(),
  label: z.string().max(80).nullish(),
  placeholder: z.string().max(150).nullish(),
  content: z.string().min(1).max(4000).nullish(),
  style: z.int().nullish(),
  url: z.string().max(512).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
  min_length: z.int().nullish(),
  max_length: z.int().nullish(),
  min_values: z.int().nullish(),
  max_values: z.int().nullish(),
  options: z.array(selectOption).min(1).max(25).nullish(),
  get components() {
    return z.array(componentForm).nullish();
  },
  get component() {
    return componentForm.nullish();
  },
  get accessory() {
    return componentForm.nullish();
  },
});

/** A component of a message or a modal, read loosely: all kinds share one shape. */
export type Component = z.infer<typeof componentForm>;

/** A component with its place in the body it came in. */
export interface PlacedComponent {
  readonly path: readonly (string | number)[];
  readonly component: Component;
}

/** Lists components with everything that is nested in them, in the order they are shown. */
export function flatten(
  components: readonly Component[],
  at: PlacedComponent['path'] = ['components'],
): PlacedComponent[] {
  return components.flatMap((component, index) => withNested(component, [...at, index]));
}

/** Where the text of a message may stand. */
export interface TextParts {
  readonly content: string;
  readonly components: readonly Component[];
}

/** All that people read as text in a message: its content or its text displays. */
export function textOf({ content, components }: TextParts): string {
  const displays = flatten(components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.TextDisplay);
  return [content, ...displays.map((display) => display.content ?? '')]
    .filter((text) => text !== '')
    .join('\n');
}

/** Gives an id to each component that has none, as Discord does: 1, 2, … in order. */
export function withIds(components: readonly Component[]): Component[] {
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

function withNested(component: Component, path: PlacedComponent['path']): PlacedComponent[] {
  const { components, component: labelled, accessory } = component;
  return [
    { path, component },
    ...flatten(components ?? [], [...path, 'components']),
    ...(labelled ? withNested(labelled, [...path, 'component']) : []),
    ...(accessory ? withNested(accessory, [...path, 'accessory']) : []),
  ];
}
