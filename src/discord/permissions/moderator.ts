import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { Refusal } from '../card/refusal.ts';

/**
 * Discord hides moderators' commands from others, but a server may be set up otherwise and a button
 * outlives a right: this is checked whenever somebody acts.
 *
 * @throws Refusal when this person may not act as a moderator here
 */
export function requireModerator(interaction: Interaction): void {
  if (!interaction.inGuild()) throw new Refusal('onlyInServers');
  if (!isModerator(interaction)) throw new Refusal('onlyModerators');
}

/** @returns whether this person may act as a moderator where they are */
export function isModerator(interaction: Interaction): boolean {
  return (
    interaction.inGuild() && interaction.memberPermissions.has(PermissionFlagsBits.ManageMessages)
  );
}
