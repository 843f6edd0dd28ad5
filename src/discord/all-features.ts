import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { askFeature } from './answer/ask-command.ts';
import { searchMessageFeature } from './answer/search-message-command.ts';
import type { Feature, Services } from './feature.ts';
import { helpFeature } from './help/help-command.ts';
import { paragraphFeature } from './posting/post-command.ts';
import { summaryFeature } from './posting/summary-command.ts';
import { reportFeature } from './reading/report-command.ts';
import { reportsFeature } from './reading/reports-command.ts';

/** Where members use a command: servers, direct messages, other chats. */
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
/** What posts into channels needs the bot itself in the server, and is not offered to everybody. */
const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
  defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
};

/** @returns all that the bot does, in the order in which Discord lists it */
export function allFeatures(services: Services): Feature[] {
  return [
    askFeature(services),
    reportFeature(services),
    reportsFeature(services),
    helpFeature(services),
    searchMessageFeature(services),
    summaryFeature(services),
    paragraphFeature(services),
  ].map(withAudience);
}

function withAudience(feature: Feature): Feature {
  const audience = feature.forModerators ? FOR_MODERATORS : EVERYWHERE;
  const { slash = [], message = [] } = feature;
  return {
    ...feature,
    slash: slash.map((command) => ({ ...command, data: { ...audience, ...command.data } })),
    message: message.map((command) => ({ ...command, data: { ...audience, ...command.data } })),
  };
}
