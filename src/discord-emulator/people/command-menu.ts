import {
  type ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../forms/bodies.ts';
import type { ActionContext, ActionOptions } from '../world/interaction.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Channel, StoredMessage } from '../world/world-model.ts';
import type { OptionValues } from './option-values.ts';

/** A slash command as a person enters it. */
export interface CommandUse extends ActionOptions {
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
 * Finds a command that a person could pick in a channel.
 * @throws Error when the client would not offer it
 */
export function offeredCommand(
  { commands }: World,
  type: ApplicationCommandType,
  { user, channel }: ActionContext,
  { name, ignorePermissions = false }: Pick<CommandUse, 'name' | 'ignorePermissions'>,
): Command {
  const command = knownCommands(commands, channel).find(
    (one) => one.name === name && one.type === type,
  );
  if (!command) throw new Error(`There is no command "${name}"`);
  if (!isForPlace(command, channel)) throw new Error(`"${name}" cannot be used in this channel`);
  if (!ignorePermissions && !isAllowed(command, user.id, channel)) {
    throw new Error(`"${name}" needs permissions that this person has not`);
  }
  return command;
}

/** Lists the commands, of any kind, that a person is offered in a channel. */
export function offeredCommands({ commands }: World, { user, channel }: ActionContext): Command[] {
  return knownCommands(commands, channel).filter(
    (command) => isForPlace(command, channel) && isAllowed(command, user.id, channel),
  );
}

function knownCommands(commands: World['commands'], { guild }: Channel): Command[] {
  const scopes = guild ? [guild.id, null] : [null];
  return scopes.flatMap((scope) => commands.get(scope) ?? []);
}

function isForPlace({ contexts, dm_permission }: Command, { guild }: Channel): boolean {
  if (guild !== null) return !contexts || contexts.includes(InteractionContextType.Guild);
  return contexts ? contexts.includes(InteractionContextType.BotDM) : dm_permission !== false;
}

function isAllowed(command: Command, userId: string, channel: Channel): boolean {
  if (channel.guild === null) return true;
  const held = permissionsIn(channel, userId);
  if (!(held & PermissionFlagsBits.UseApplicationCommands)) return false;
  const { default_member_permissions: wanted } = command;
  if (wanted === null || held & PermissionFlagsBits.Administrator) return true;
  // A command set to no permission at all is for administrators only.
  return wanted !== '0' && (held & BigInt(wanted)) === BigInt(wanted);
}
