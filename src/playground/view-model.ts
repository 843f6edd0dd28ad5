import { type APIUser, ApplicationCommandType, MessageType } from 'discord.js';
import type { Command, CommandOption } from '../discord-emulator/forms/bodies.ts';
import { permissionsIn, sendPermission } from '../discord-emulator/world/permissions.ts';
import type { Channel, StoredMessage } from '../discord-emulator/world/world-model.ts';
import type { FixtureChannel, Fixtures } from './fixtures.ts';
import { markdown } from './view/markdown.ts';
import { textIn } from './view/markup.ts';
import type {
  Before,
  Offer,
  Person,
  Persona,
  ShownChannel,
  ShownCommand,
  ShownMessage,
  ShownOption,
} from './view/protocol.ts';

/** How much of a message stands above one that answers it. */
const EXCERPT = 120;
/** Discord's limit for the text of an option that sets none, in UTF-16 units. */
const LONGEST = 6000;

/** @returns what a page shows of a user */
export function personView({ id, username, global_name, bot }: APIUser): Person {
  return { id, name: global_name ?? username, isBot: bot ?? false };
}

/** @returns what a page shows of a channel: what each persona is offered there, too */
export function channelView(fixtures: Fixtures, { channel, topic }: FixtureChannel): ShownChannel {
  const { id, type, name } = channel;
  const offer = (persona: Persona) => describeOffer(fixtures, channel, persona);
  return {
    id,
    type,
    name,
    topic,
    offers: { member: offer('member'), moderator: offer('moderator') },
  };
}

function describeOffer({ discord }: Fixtures, channel: Channel, persona: Persona): Offer {
  const { user } = discord[persona];
  return {
    mayWrite: (permissionsIn(channel, user.id) & sendPermission(channel)) !== 0n,
    commands: discord.people.offeredCommands({ user, channel }).flatMap(describeCommand),
  };
}

function describeCommand({ type, name, description, options = [] }: Command): ShownCommand[] {
  if (type === ApplicationCommandType.ChatInput) {
    return [{ kind: 'slash', name, description, options: options.map(describeOption) }];
  }
  return type === ApplicationCommandType.Message
    ? [{ kind: 'message', name, description, options: [] }]
    : [];
}

function describeOption(option: CommandOption): ShownOption {
  const { type, name, description, required, autocomplete, choices, channel_types } = option;
  return {
    type,
    name,
    description,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
    choices: (choices ?? []).map((choice) => ({ name: choice.name, value: `${choice.value}` })),
    channelTypes: channel_types ?? [],
    minLength: option.min_length ?? 0,
    maxLength: option.max_length ?? LONGEST,
  };
}

/**
 * @param hasWhy - whether it is an answer that can be explained
 * @returns what a page shows of a message
 */
export function messageView(message: StoredMessage, hasWhy: boolean): ShownMessage {
  const { data, channel, visibleTo, loading } = message;
  const { id, author, timestamp, edited_timestamp, content, components } = data;
  return {
    id,
    channel: channel.id,
    author: personView(author),
    time: timestamp,
    isEdited: edited_timestamp !== null,
    isThinking: loading,
    visibleTo,
    notified: message.pinged.users,
    content,
    components,
    before: describeBefore(message),
    hasWhy,
  };
}

function describeBefore({ data, channel, visibleTo }: StoredMessage): Before | null {
  const { type, interaction, message_reference } = data;
  if (interaction) {
    const isSlash = type === MessageType.ChatInputCommand;
    const by = personView(interaction.user);
    return { kind: 'command', by, name: interaction.name, isSlash };
  }
  if (!message_reference) return null;
  const before = channel.messages.get(message_reference.message_id ?? '');
  // What answers a private message for all to see does not show it to all.
  if (!before || (before.ephemeral && visibleTo === null)) return { kind: 'hidden' };
  const by = personView(before.data.author);
  return { kind: 'reply', id: before.id, by, text: excerptOf(before) };
}

/** @returns the beginning of a message's text, without Markdown */
function excerptOf({ text, channel }: StoredMessage): string {
  const blocks = markdown(text, {
    personName: (id) => channel.guild?.members.get(id)?.user.global_name ?? undefined,
    channelName: (id) => (id === channel.id ? channel.name : undefined),
    now: Date.now(),
  });
  return blocks.map(textIn).join(' ').slice(0, EXCERPT).toWellFormed();
}
