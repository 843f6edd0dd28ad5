import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Library } from '../knowledge/report.ts';
import { askFeature } from './answer/ask.ts';
import { searchMessageFeature } from './answer/search-message.ts';
import type { Feature } from './command.ts';
import type { CommandNames } from './command-names.ts';
import { helpFeature } from './help/help.ts';
import { postFeature } from './posting/paragraph.ts';
import { summaryFeature } from './posting/summary.ts';
import { reportFeature } from './reading/report.ts';
import { reportsFeature } from './reading/reports.ts';

/** Where a command works unless it says otherwise: servers, direct messages, other chats. */
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
/** What posts into channels needs the bot itself in the server. */
const IN_SERVERS = { integrationTypes: [ApplicationIntegrationType.GuildInstall] };

/** @returns all that the bot does, its commands called by these names */
export function allFeatures(names: CommandNames, library: Library): Feature[] {
  const members = [
    askFeature(names, library),
    reportFeature(names, library),
    reportsFeature(names),
    helpFeature(names),
    searchMessageFeature(names),
  ];
  const moderators = [summaryFeature(names, library), postFeature(names, library)];
  return [
    ...members.map((feature) => withDefaults(feature, EVERYWHERE)),
    ...moderators.map((feature) => withDefaults(feature, IN_SERVERS)),
  ];
}

function withDefaults(feature: Feature, defaults: typeof EVERYWHERE | typeof IN_SERVERS): Feature {
  const { slash = [], message = [] } = feature;
  return {
    ...feature,
    slash: slash.map((command) => ({ ...command, data: { ...defaults, ...command.data } })),
    message: message.map((command) => ({ ...command, data: { ...defaults, ...command.data } })),
  };
}
