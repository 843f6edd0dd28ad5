import { type APIUser, ApplicationCommandType, type Locale } from 'discord.js';
import type { Backend } from '../backend.ts';
import type { Channel, StoredMessage } from '../world/model.ts';
import { offeredCommand } from './command-access.ts';
import { fillOptions, type OptionValues, pickedIds } from './options.ts';
import { resolve } from './resolved.ts';

/** Who acts, and where; by default the ordinary member, in the text channel. */
export interface Acting {
  user?: APIUser;
  channel?: Channel;
  locale?: Locale;
}

/** A slash command as a person enters it; subcommands stand in the name, after spaces. */
export interface CommandUse extends Acting {
  name: string;
  options?: OptionValues;
  /** Uses it although `default_member_permissions` forbid it, as a server's settings may allow. */
  ignorePermissions?: boolean;
}

/** The person and the channel that are meant. */
export interface Where {
  readonly user: APIUser;
  readonly channel: Channel;
}

/**
 * The data of a slash command's interaction.
 * @param focused the option that is still being typed, for autocompletion
 * @throws Error for what Discord's client would not send
 */
export function slashCommandData(
  { commands, world }: Backend,
  { user, channel }: Where,
  { name, options = {}, ignorePermissions }: CommandUse,
  focused?: string,
): object {
  const [first = '', ...path] = name.split(' ');
  const type = ApplicationCommandType.ChatInput;
  const command = offeredCommand(commands, first, type, user.id, channel, ignorePermissions);
  const filled = fillOptions(command.options ?? [], path, options, focused);
  const ids = pickedIds(filled);
  return {
    id: command.id,
    name: first,
    type,
    ...(command.guild_id && { guild_id: command.guild_id }),
    ...(filled.length > 0 && { options: filled }),
    ...(ids.length > 0 && { resolved: resolve(ids, user, channel, world) }),
  };
}

/**
 * The data of an interaction from the context menu of a message.
 * @throws Error for a command that Discord's client would not offer
 */
export function messageCommandData(
  { commands }: Backend,
  { user, channel }: Where,
  { name, ignorePermissions }: CommandUse,
  message: StoredMessage,
): object {
  const type = ApplicationCommandType.Message;
  const command = offeredCommand(commands, name, type, user.id, channel, ignorePermissions);
  return {
    id: command.id,
    name,
    type,
    ...(command.guild_id && { guild_id: command.guild_id }),
    target_id: message.id,
    resolved: { messages: { [message.id]: message.data } },
  };
}
