import type { Interaction } from 'discord.js';
import { messages } from '../../messages.ts';
import { Refusal } from '../card/refusal.ts';

/** @returns the id of the server in which the desk is used @throws Refusal outside of servers */
export function serverOf({ guildId }: Interaction): string {
  if (guildId === null) throw new Refusal(messages.permissions.onlyInServers);
  return guildId;
}
