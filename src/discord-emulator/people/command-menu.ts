import {
  type ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../forms/bodies.ts';
import type { ActionContext, ActionOptions } from '../world/interaction.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { OptionValues } from './option-values.ts';

/** The use of a slash command by a person. */
export interface CommandUse extends ActionOptions {
  name: string;
  options?: OptionValues;
  /** Ignores `default_member_permissions`, as a server's settings may override them. */
  ignorePermissions?: boolean;
}

/**
 * Finds a command that the client offers a person in a channel.
 * @throws Error when it would not offer it
 */
export function offeredCommand(
  world: World,
  type: ApplicationCommandType,
  where: ActionContext,
  { name, ignorePermissions = false }: Pick<CommandUse, 'name' | 'ignorePermissions'>,
): Command {
  const command = registeredCommands(world, where).find(
    (one) => one.name === name && one.type === type,
  );
  if (!command) throw new Error(`There is no command "${name}"`);
  if (!isAvailable(command, where)) throw new Error(`"${name}" cannot be used in this channel`);
  if (!ignorePermissions && !isAllowed(command, where))
    throw new Error(`"${name}" needs permissions that this person does not have`);
  return command;
}

/** Lists all commands that the client offers a person in a channel. */
export function offeredCommands(world: World, where: ActionContext): Command[] {
  return registeredCommands(world, where).filter(
    (command) => isAvailable(command, where) && isAllowed(command, where),
  );
}

function registeredCommands({ commands }: World, { channel: { guild } }: ActionContext): Command[] {
  const scopes = guild ? [guild.id, null] : [null];
  return scopes.flatMap((scope) => commands.get(scope) ?? []);
}

function isAvailable({ contexts }: Command, { channel: { guild } }: ActionContext): boolean {
  const { BotDM, Guild } = InteractionContextType;
  return !contexts || contexts.includes(guild ? Guild : BotDM);
}

function isAllowed(command: Command, { user, channel }: ActionContext): boolean {
  if (channel.guild === null) return true;
  const { default_member_permissions: required } = command;
  const { Administrator, UseApplicationCommands } = PermissionFlagsBits;
  // "0" means administrators only.
  const needed =
    UseApplicationCommands | (required === '0' ? Administrator : BigInt(required ?? 0));
  return (permissionsIn(channel, user.id) & needed) === needed;
}
