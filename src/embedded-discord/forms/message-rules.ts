import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { MessageForm } from './bodies.ts';
import { type Component, flatten, type PlacedComponent } from './components.ts';
import { type FormProblem, refusals, refuseProblems } from './errors.ts';
import { required } from './problems.ts';

/** What the rules are held against: a whole message, not only what an edit changes. */
export interface MessageParts {
  content: string;
  components: Component[];
  flags: number;
}

/** Discord's limits: UTF-16 units of text, components with all that is nested in them, rows. */
const max = { content: 2000, text: 4000, components: 40, rows: 5 };

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
  const problems =
    (flags & MessageFlags.IsComponentsV2) === 0
      ? [
          ...tooLong('content', content.length),
          ...tooLong('rows', components.length, 'components'),
          ...v2Kinds(components),
        ]
      : [
          ...legacyFields(content, embeds ?? []),
          ...tooLong('components', placed.length),
          ...tooLong('text', sizeOf(placed), 'components'),
        ];
  refuseProblems([...problems, ...repeatedIds(placed), ...idleButtons(placed)], at);
  if (content.trim() === '' && components.length === 0) throw refusals.emptyMessage();
}

function tooLong(limit: keyof typeof max, length: number, field: string = limit): FormProblem[] {
  const message = `Must be ${max[limit]} or fewer in length.`;
  return length > max[limit] ? [{ path: [field], code: 'BASE_TYPE_MAX_LENGTH', message }] : [];
}

function sizeOf(placed: readonly PlacedComponent[]): number {
  return placed.reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
}

function legacyFields(content: string, embeds: readonly object[]): FormProblem[] {
  const used = [...(content === '' ? [] : ['content']), ...(embeds.length > 0 ? ['embeds'] : [])];
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function v2Kinds(components: readonly Component[]): FormProblem[] {
  const code = 'BASE_TYPE_CHOICES';
  const message = 'This component needs the message flag IS_COMPONENTS_V2.';
  return components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [{ path: ['components', index, 'type'], code, message }],
  );
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
