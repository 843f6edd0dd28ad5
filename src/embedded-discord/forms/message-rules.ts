import { type APIEmbed, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { type Component, flatten, type PlacedComponent } from './components.ts';
import { type FormProblem, refusals, refuseProblems } from './errors.ts';
import { problemIf, required } from './problems.ts';

/** What the rules are held against: a whole message, not only what an edit changes. */
export interface MessageParts {
  content: string;
  embeds: APIEmbed[];
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
  { content, embeds, components, flags }: MessageParts,
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
          ...legacyFields(content, embeds),
          ...tooLong('components', placed.length),
          ...tooLong('text', sizeOf(placed), 'components'),
        ];
  refuseProblems([...problems, ...repeatedIds(placed), ...idleButtons(placed)], at);
  if (content.trim() === '' && embeds.length + components.length === 0)
    throw refusals.emptyMessage();
}

function tooLong(limit: keyof typeof max, length: number, field: string = limit): FormProblem[] {
  const message = `Must be ${max[limit]} or fewer in length.`;
  return problemIf(length > max[limit], [field], 'BASE_TYPE_MAX_LENGTH', message);
}

function sizeOf(placed: readonly PlacedComponent[]): number {
  return placed.reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
}

function legacyFields(content: string, embeds: readonly object[]): FormProblem[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const message = 'This field cannot be used when using MessageFlags.IS_COMPONENTS_V2';
  return [
    ...problemIf(content !== '', ['content'], code, message),
    ...problemIf(embeds.length > 0, ['embeds'], code, message),
  ];
}

function v2Kinds(components: readonly Component[]): FormProblem[] {
  const message = 'This component needs the message flag IS_COMPONENTS_V2.';
  return components.flatMap(({ type }, index) => {
    const path = ['components', index, 'type'];
    return problemIf(type !== ComponentType.ActionRow, path, 'BASE_TYPE_CHOICES', message);
  });
}

function repeatedIds(placed: readonly PlacedComponent[]): FormProblem[] {
  const ids = placed.map(({ component }) => component.custom_id);
  const message = 'Component custom id cannot be duplicated';
  return placed.flatMap(({ path, component: { custom_id } }, index) => {
    const isRepeated = custom_id && ids.indexOf(custom_id) < index;
    return problemIf(isRepeated, [...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
  });
}

/** A button must lead somewhere. */
function idleButtons(placed: readonly PlacedComponent[]): FormProblem[] {
  return placed.flatMap(({ path, component: { type, style, url, custom_id } }) => {
    if (type !== ComponentType.Button || style === ButtonStyle.Premium) return [];
    return style === ButtonStyle.Link
      ? problemIf(!url, [...path, 'url'], ...required)
      : problemIf(!custom_id, [...path, 'custom_id'], ...required);
  });
}
