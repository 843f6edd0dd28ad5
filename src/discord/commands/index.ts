import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../command.ts';
import type { CommandNames } from '../command-names.ts';
import { askCommand } from './ask.ts';
import { helpCommand } from './help.ts';
import { reportCommand } from './report.ts';

/** Where every command works: servers, direct messages and chats of people who installed the bot. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integrationTypes: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** @returns all commands of the bot, called by these names */
export function allCommands(names: CommandNames): Command[] {
  return [askCommand(names), reportCommand(names), helpCommand(names)].map((command) => ({
    ...command,
    data: { ...EVERYWHERE, ...command.data },
  }));
}
