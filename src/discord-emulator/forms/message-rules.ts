import { type APIEmbed, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { flatten, type MessageComponent } from './component-forms.ts';
import { type FormProblem, problem, refusals, refuseProblems } from './errors.ts';

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
 * @throws HTTPException 50035 or 50006 for a message that Discord would refuse
 */
export function checkMessage(parts: MessageParts, at: FormProblem['path']): void {
  const isV2 = (parts.flags & MessageFlags.IsComponentsV2) !== 0;
  const kindProblems = isV2 ? v2Problems(parts) : legacyProblems(parts);
  refuseProblems([...kindProblems, ...componentProblems(parts)], at);
  const { content, embeds, components } = parts;
  if (content.trim() === '' && embeds.length + components.length === 0)
    throw refusals.emptyMessage();
}

function* legacyProblems({ content, components }: MessageParts): Generator<FormProblem> {
  if (content.length > max.content) yield problem(['content'], 'is too long');
  if (components.length > max.rows) yield problem(['components'], 'are too many rows');
  for (const [index, { type }] of components.entries())
    if (type !== ComponentType.ActionRow)
      yield problem(['components', index, 'type'], 'needs the flag IS_COMPONENTS_V2');
}

function* v2Problems({ content, embeds, components }: MessageParts): Generator<FormProblem> {
  if (content !== '') yield problem(['content'], 'cannot be used with IS_COMPONENTS_V2');
  if (embeds.length > 0) yield problem(['embeds'], 'cannot be used with IS_COMPONENTS_V2');
  const placed = flatten(components);
  const text = placed.map(({ component }) => component.content ?? '').join('');
  if (text.length > max.text) yield problem(['components'], 'have too much text');
  if (placed.length > max.components) yield problem(['components'], 'are too many');
}

/** Custom ids must be unique, a button needs a custom id or a URL, and a menu options to choose from. */
function* componentProblems({ components }: MessageParts): Generator<FormProblem> {
  const taken = new Set<string>();
  for (const { path, component } of flatten(components)) {
    const { type, style, custom_id, options, max_values } = component;
    const values = new Set(options?.map(({ value }) => value));
    if (options && values.size < options.length)
      yield problem([...path, 'options'], 'are not unique');
    if (options && (max_values ?? 1) > options.length)
      yield problem([...path, 'max_values'], 'is more than there are options');
    if (custom_id && taken.has(custom_id)) yield problem([...path, 'custom_id'], 'is not unique');
    if (custom_id) taken.add(custom_id);
    if (type !== ComponentType.Button || style === ButtonStyle.Premium) continue;
    const target = style === ButtonStyle.Link ? 'url' : 'custom_id';
    if (!component[target]) yield problem([...path, target], 'is required');
  }
}
