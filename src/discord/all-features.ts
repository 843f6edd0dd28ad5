import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { askFeature } from './answer/ask-command.ts';
import { searchMessageFeature } from './answer/search-message-command.ts';
import { deskFeature } from './desk/desk-command.ts';
import { feedbackFeature } from './desk/feedback.ts';
import { plannedFeature } from './desk/planned-feature.ts';
import { weeklyFeature } from './desk/weekly-feature.ts';
import type { Feature, Services } from './feature.ts';
import { helpFeature } from './help/help-command.ts';
import { paragraphFeature } from './posting/post-command.ts';
import { summaryFeature } from './posting/summary-command.ts';
import { reportFeature } from './reading/report-command.ts';
import { reportsFeature } from './reading/reports-command.ts';

/** Members use these commands in servers, in direct messages to the bot and in other chats. */
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
/** These commands post in channels, so the bot must be in the server, and not everybody may use them. */
const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  integrationTypes: [ApplicationIntegrationType.GuildInstall],
  defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
};

/** @returns all features of the bot, in the order in which Discord lists their commands */
export function allFeatures(services: Services): Feature[] {
  const { desk } = services;
  return [
    askFeature(services),
    reportFeature(services),
    reportsFeature(services),
    helpFeature(services),
    searchMessageFeature(services),
    summaryFeature(services),
    paragraphFeature(services),
    ...(desk
      ? [
          deskFeature(services, desk),
          feedbackFeature(services, desk),
          plannedFeature(desk),
          weeklyFeature(desk),
        ]
      : []),
  ].map(withAudience);
}

function withAudience(feature: Feature): Feature {
  const audience = feature.forModerators ? FOR_MODERATORS : EVERYWHERE;
  const { slash, message } = feature;
  return {
    ...feature,
    ...(slash && { slash: { ...slash, data: { ...audience, ...slash.data } } }),
    ...(message && { message: { ...message, data: { ...audience, ...message.data } } }),
  };
}
