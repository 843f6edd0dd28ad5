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

/** The use of a slash command by a person. */
export interface CommandUse extends ActionOptions {
  name: string;
  options?: OptionValues;
  /** Ignores `default_member_permissions`, as a server's settings may override them. */
  ignorePermissions?: boolean;
}

/** The use of a command from the context menu of a message. */
export interface MessageCommandUse extends Omit<CommandUse, 'options' | 'channel'> {
  message: StoredMessage;
}

/**
 * Finds a command that the client offers a person in a channel.
 * @throws Error when it would not offer it
 */
export function offeredCommand(
  { commands }: World,
  type: ApplicationCommandType,
  { user, channel }: ActionContext,
  { name, ignorePermissions = false }: Pick<CommandUse, 'name' | 'ignorePermissions'>,
): Command {
  const command = registeredCommands(commands, channel).find(
    (one) => one.name === name && one.type === type,
  );
  if (!command) throw new Error(`There is no command "${name}"`);
  if (!isAvailableIn(command, channel)) throw new Error(`"${name}" cannot be used in this channel`);
  if (!ignorePermissions && !isAllowed(command, user.id, channel)) {
    throw new Error(`"${name}" needs permissions that this person does not have`);
  }
  return command;
}

/** Lists all commands that the client offers a person in a channel. */
export function offeredCommands({ commands }: World, { user, channel }: ActionContext): Command[] {
  return registeredCommands(commands, channel).filter(
    (command) => isAvailableIn(command, channel) && isAllowed(command, user.id, channel),
  );
}

function registeredCommands(commands: World['commands'], { guild }: Channel): Command[] {
  const scopes = guild ? [guild.id, null] : [null];
  return scopes.flatMap((scope) => commands.get(scope) ?? []);
}

function isAvailableIn({ contexts, dm_permission }: Command, { guild }: Channel): boolean {
  if (guild !== null) return !contexts || contexts.includes(InteractionContextType.Guild);
  return contexts ? contexts.includes(InteractionContextType.BotDM) : dm_permission !== false;
}

function isAllowed(command: Command, userId: string, channel: Channel): boolean {
  if (channel.guild === null) return true;
  const held = permissionsIn(channel, userId);
  if (!(held & PermissionFlagsBits.UseApplicationCommands)) return false;
  const { default_member_permissions: required } = command;
  if (required === null || held & PermissionFlagsBits.Administrator) return true;
  // "0" means administrators only.
  return required !== '0' && (held & BigInt(required)) === BigInt(required);
}
