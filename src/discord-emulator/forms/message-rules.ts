import { type APIEmbed, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { flatten, type MessageComponent, type PlacedComponent } from './component-forms.ts';
import { type FormProblem, refusals, refuseProblems } from './errors.ts';
import { problem, tooLong } from './problems.ts';

/** The message that the rules are checked on: a whole one, also after an edit. */
export interface MessageParts {
  content: string;
  embeds: APIEmbed[];
  components: MessageComponent[];
  flags: number;
}

/** Discord's limits: UTF-16 units of text, components including nested ones, rows. */
const max = { content: 2000, text: 4000, components: 40, rows: 5 };

/**
 * Checks a message against the rules of Discord that its schemas do not express.
 * @param at - the message's path within the request body
 * @throws DiscordError 50035 or 50006 for a message that Discord would refuse
 */
export function checkMessage(parts: MessageParts, at: FormProblem['path']): void {
  const { content, embeds, components, flags } = parts;
  const placed = flatten(components);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const kindProblems = isV2 ? v2Problems(parts, placed) : legacyProblems(parts);
  refuseProblems([...kindProblems, ...componentProblems(placed)], at);
  if (content.trim() === '' && embeds.length + components.length === 0)
    throw refusals.emptyMessage();
}

function* legacyProblems({ content, components }: MessageParts): Generator<FormProblem> {
  if (content.length > max.content) yield tooLong(['content'], max.content);
  if (components.length > max.rows) yield tooLong(['components'], max.rows);
  for (const [index, { type }] of components.entries())
    if (type !== ComponentType.ActionRow)
      yield problem(['components', index, 'type'], 'BASE_TYPE_CHOICES');
}

function* v2Problems(
  { content, embeds }: MessageParts,
  placed: readonly PlacedComponent[],
): Generator<FormProblem> {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  if (content !== '') yield problem(['content'], code);
  if (embeds.length > 0) yield problem(['embeds'], code);
  const text = placed.reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
  if (text > max.text) yield tooLong(['components'], max.text);
  if (placed.length > max.components) yield tooLong(['components'], max.components);
}

/** Custom ids must be unique, and a button needs a custom id or a URL. */
function* componentProblems(placed: readonly PlacedComponent[]): Generator<FormProblem> {
  const taken = new Set<string>();
  for (const { path, component } of placed) {
    const { type, style, custom_id } = component;
    if (custom_id && taken.has(custom_id))
      yield problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED');
    if (custom_id) taken.add(custom_id);
    if (type !== ComponentType.Button || style === ButtonStyle.Premium) continue;
    const target = style === ButtonStyle.Link ? 'url' : 'custom_id';
    if (!component[target]) yield problem([...path, target], 'BASE_TYPE_REQUIRED');
  }
}
