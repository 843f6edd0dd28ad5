import { AllowedMentionsTypes, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { componentProblems } from './component-limits.ts';
import { type Component, componentForm } from './components.ts';
import { type FormProblem, invalidForm, refusals } from './errors.ts';

const embedForm = z.looseObject({
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  url: z.string().max(2048).nullish(),
  footer: z.looseObject({ text: z.string().max(2048) }).nullish(),
  author: z.looseObject({ name: z.string().max(256) }).nullish(),
  fields: z
    .array(z.looseObject({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024) }))
    .max(25)
    .nullish(),
});

const ids = z.array(z.string().regex(/^\d+$/)).max(100).nullish();

const allowedMentionsForm = z.object({
  parse: z.array(z.enum(AllowedMentionsTypes)).nullish(),
  users: ids,
  roles: ids,
  replied_user: z.boolean().nullish(),
});

/** The body with which a bot makes or edits a message. */
export const messageForm = z.looseObject({
  content: z.string().max(2000).nullish(),
  embeds: z.array(embedForm).max(10).nullish(),
  components: z.array(componentForm).nullish(),
  flags: z.int().nullish(),
  tts: z.boolean().nullish(),
  allowed_mentions: allowedMentionsForm.nullish(),
  message_reference: z.looseObject({ message_id: z.string() }).nullish(),
});

export type MessageForm = z.infer<typeof messageForm>;
export type AllowedMentions = z.infer<typeof allowedMentionsForm>;
export type Embed = z.infer<typeof embedForm>;

/** What the limits are taken over: a whole message, not only what an edit changes. */
export interface MessageParts {
  content: string;
  embeds: Embed[];
  components: Component[];
  flags: number;
}

const maxEmbedText = 6000;

/**
 * Holds a message against Discord's limits.
 * @param at where the message stands in the request's body
 * @throws DiscordError 50035 or 50006 for what Discord would not take
 */
export function checkMessage(
  parts: MessageParts,
  form: MessageForm,
  at: FormProblem['path'],
): void {
  const v2 = (parts.flags & MessageFlags.IsComponentsV2) !== 0;
  const problems = [
    ...(v2 ? legacyFields(parts) : []),
    ...componentProblems(parts.components, v2),
    ...embedProblems(parts.embeds),
    ...mentionProblems(form.allowed_mentions),
  ];
  if (problems.length > 0) {
    throw invalidForm(problems.map((problem) => ({ ...problem, path: [...at, ...problem.path] })));
  }
  const { content, embeds, components } = parts;
  if (content.trim() === '' && embeds.length + components.length === 0)
    throw refusals.emptyMessage();
}

function legacyFields({ content, embeds }: MessageParts): FormProblem[] {
  const used = [...(content === '' ? [] : ['content']), ...(embeds.length > 0 ? ['embeds'] : [])];
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function embedProblems(embeds: readonly Embed[]): FormProblem[] {
  const texts = embeds.flatMap(({ title, description, footer, author, fields }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  if (texts.join('').length <= maxEmbedText) return [];
  const message = `Embed size exceeds maximum size of ${maxEmbedText}`;
  return [{ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message }];
}

function mentionProblems(allowed: AllowedMentions | null | undefined): FormProblem[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.[kind]?.length && allowed.parse?.some((parsed) => parsed === kind))
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}
