import { ApplicationCommandType } from 'discord.js';
import type { Backend } from '../backend.ts';
import type { Command } from '../forms/bodies.ts';
import type { StoredMessage } from '../world/model.ts';
import { offeredCommand } from './command-access.ts';
import { fillOptions, type OptionValues, pickedIds } from './options.ts';
import { resolved } from './resolved.ts';
import type { Acting, Where } from './where.ts';

/** A slash command as a person enters it. */
export interface CommandUse extends Acting {
  name: string;
  options?: OptionValues;
  /** Uses it although `default_member_permissions` forbid it, as a server's settings may allow. */
  ignorePermissions?: boolean;
}

/** A command as a person picks it from the context menu of a message. */
export interface MessageCommandUse extends Omit<CommandUse, 'options' | 'channel'> {
  message: StoredMessage;
}

/**
 * The data of a slash command's interaction.
 * @param focused the option that is still being typed, for autocompletion
 * @throws Error for what Discord's client would not send
 */
export function slashCommandData(
  { commands, world }: Backend,
  where: Where,
  use: CommandUse,
  focused?: string,
): object {
  const type = ApplicationCommandType.ChatInput;
  const command = offeredCommand(commands, type, where, use);
  const options = fillOptions(command.options ?? [], use.options ?? {}, focused);
  const picked = pickedIds(options);
  return {
    ...named(command),
    ...(options.length > 0 && { options }),
    ...(picked.length > 0 && { resolved: resolved(picked, where, world) }),
  };
}

/**
 * The data of an interaction from the context menu of a message.
 * @throws Error for a command that Discord's client would not offer
 */
export function messageCommandData(
  { commands }: Backend,
  where: Where,
  { message, ...use }: MessageCommandUse,
): object {
  const type = ApplicationCommandType.Message;
  const command = offeredCommand(commands, type, where, use);
  return {
    ...named(command),
    target_id: message.id,
    resolved: { messages: { [message.id]: message.data } },
  };
}

function named({ id, name, type, guild_id }: Command): object {
  return { id, name, type, guild_id };
}
