import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';

/**
 * Checked on every interaction: Discord hides the commands of moderators from other members, but a
 * server can change that, and a person can lose the permission while a button still exists.
 *
 * @throws Refusal if the user of the interaction is not a moderator in this server
 */
export function requireModerator(interaction: Interaction): void {
  if (!interaction.inGuild()) throw new Refusal(messages.permissions.onlyInServers);
  if (!isModerator(interaction)) throw new Refusal(messages.permissions.onlyModerators);
}

/** @returns whether the user of the interaction is a moderator in this server */
export function isModerator(interaction: Interaction): boolean {
  return (
    interaction.inGuild() && interaction.memberPermissions.has(PermissionFlagsBits.ManageMessages)
  );
}
