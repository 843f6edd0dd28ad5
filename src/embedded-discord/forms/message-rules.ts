import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { MessageForm } from './bodies.ts';
import { type Component, flatten, type PlacedComponent } from './components.ts';
import { type FormProblem, refusals, refuseProblems } from './errors.ts';
import { required, tooLong } from './problems.ts';

/** What the rules are held against: a whole message, not only what an edit changes. */
export interface MessageParts {
  content: string;
  components: Component[];
  flags: number;
}

const maxContent = 2000;
const maxComponents = 40;
const maxText = 4000;
const maxRows = 5;

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

/**
 * Holds a message against those of Discord's rules that its schemas do not express.
 * @param at where the message stands in the request's body
 * @throws DiscordError 50035 or 50006 for what Discord would not take
 */
export function checkMessage(
  { content, components, flags }: MessageParts,
  { embeds }: MessageForm,
  at: FormProblem['path'],
): void {
  const placed = flatten(components);
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const problems = [
    ...(v2 ? legacyFields(content, embeds ?? []) : v2Kinds(placed)),
    ...(v2 ? totals(placed) : []),
    ...(v2 || components.length <= maxRows ? [] : [{ path: ['components'], ...tooLong(maxRows) }]),
    ...(content.length > maxContent ? [{ path: ['content'], ...tooLong(maxContent) }] : []),
    ...repeatedIds(placed),
    ...idleButtons(placed),
  ];
  refuseProblems(problems, at);
  if (content.trim() === '' && components.length === 0) throw refusals.emptyMessage();
}

function legacyFields(content: string, embeds: readonly object[]): FormProblem[] {
  const used = [...(content === '' ? [] : ['content']), ...(embeds.length > 0 ? ['embeds'] : [])];
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function v2Kinds(placed: readonly PlacedComponent[]): FormProblem[] {
  const code = 'BASE_TYPE_CHOICES';
  const message = 'This component needs the message flag IS_COMPONENTS_V2.';
  return placed
    .filter(({ component }) => onlyV2.has(component.type))
    .map(({ path }) => ({ path: [...path, 'type'], code, message }));
}

function totals(placed: readonly PlacedComponent[]): FormProblem[] {
  const count = placed.length;
  const size = placed.reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
  const tooMany = {
    path: ['components'],
    code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    message: `The total number of components (${count}) exceeds the maximum (${maxComponents})`,
  };
  const tooMuch = {
    path: ['components'],
    code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    message: `The total displayable text size (${size}) exceeds the maximum (${maxText})`,
  };
  return [...(count > maxComponents ? [tooMany] : []), ...(size > maxText ? [tooMuch] : [])];
}

function repeatedIds(placed: readonly PlacedComponent[]): FormProblem[] {
  const code = 'COMPONENT_CUSTOM_ID_DUPLICATED';
  const message = 'Component custom id cannot be duplicated';
  const ids = placed.map(({ component }) => component.custom_id);
  return placed
    .filter((_, index) => ids[index] && ids.indexOf(ids[index]) < index)
    .map(({ path }) => ({ path: [...path, 'custom_id'], code, message }));
}

/** A button must lead somewhere. */
function idleButtons(placed: readonly PlacedComponent[]): FormProblem[] {
  return placed.flatMap(({ path, component: { type, style, url, custom_id } }) => {
    if (type !== ComponentType.Button || style === ButtonStyle.Premium) return [];
    const field = style === ButtonStyle.Link ? 'url' : 'custom_id';
    return (field === 'url' ? url : custom_id) ? [] : [{ path: [...path, field], ...required }];
  });
}
