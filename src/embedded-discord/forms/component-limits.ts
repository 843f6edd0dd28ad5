import { ButtonStyle, ComponentType } from 'discord.js';
import { type Component, flatten, type PlacedComponent } from './components.ts';
import type { FormProblem } from './errors.ts';

const maxComponents = 40;
const maxText = 4000;
const maxRows = 5;
const maxButtons = 5;

/** Kinds that a message can hold only with the flag IS_COMPONENTS_V2. */
const onlyV2 = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

const textOf = ({ component }: PlacedComponent) => component.content ?? '';

/** Everything Discord finds wrong with a message's components, taken together. */
export function componentProblems(components: readonly Component[], v2: boolean): FormProblem[] {
  const placed = flatten(components);
  return [
    ...(v2 ? v2Problems(placed) : legacyProblems(components, placed)),
    ...duplicates(placed),
    ...placed.flatMap(kindProblems),
  ];
}

function v2Problems(placed: readonly PlacedComponent[]): FormProblem[] {
  const problems: FormProblem[] = [];
  const path = ['components'];
  if (placed.length > maxComponents) {
    const message = `The total number of components (${placed.length}) exceeds the maximum (${maxComponents})`;
    problems.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const size = placed.map(textOf).join('').length;
  if (size > maxText) {
    const message = `The total displayable text size (${size}) exceeds the maximum (${maxText})`;
    problems.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return problems;
}

function legacyProblems(
  rows: readonly Component[],
  placed: readonly PlacedComponent[],
): FormProblem[] {
  const problems = placed
    .filter(({ component }) => onlyV2.has(component.type))
    .map(({ path }) => ({
      path: [...path, 'type'],
      code: 'BASE_TYPE_CHOICES',
      message: 'This component needs the message flag IS_COMPONENTS_V2.',
    }));
  return rows.length > maxRows ? [tooLong(['components'], maxRows), ...problems] : problems;
}

function duplicates(placed: readonly PlacedComponent[]): FormProblem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ path, component: { custom_id } }) => {
    if (!custom_id) return [];
    const known = seen.has(custom_id);
    seen.add(custom_id);
    const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
    const message = 'Component custom id cannot be duplicated';
    return known ? [{ path: [...path, 'custom_id'], code, message }] : [];
  });
}

/** What is wrong with one component for its kind. */
function kindProblems({ path, component }: PlacedComponent): FormProblem[] {
  const children = component.components ?? [];
  switch (component.type) {
    case ComponentType.Button:
      return component.style === ButtonStyle.Link
        ? required(component, 'url', path)
        : component.style === ButtonStyle.Premium
          ? []
          : required(component, 'custom_id', path);
    case ComponentType.ActionRow:
      if (children.length > maxButtons) return [tooLong([...path, 'components'], maxButtons)];
      return required(component, 'components', path);
    case ComponentType.Section:
      if (children.length > 3) return [tooLong([...path, 'components'], 3)];
      return [
        ...required(component, 'components', path),
        ...required(component, 'accessory', path),
      ];
    case ComponentType.StringSelect:
      return [...required(component, 'custom_id', path), ...required(component, 'options', path)];
    case ComponentType.TextDisplay:
      return required(component, 'content', path);
    case ComponentType.Container:
      return required(component, 'components', path);
    default:
      return [];
  }
}

function required(component: Component, field: string, path: FormProblem['path']): FormProblem[] {
  const value = component[field];
  const missing = value === undefined || value === null || (Array.isArray(value) && !value.length);
  const problem = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return missing ? [{ path: [...path, field], ...problem }] : [];
}

function tooLong(path: FormProblem['path'], maximum: number): FormProblem {
  const message = `Must be ${maximum} or fewer in length.`;
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message };
}
