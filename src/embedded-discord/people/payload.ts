import {
  type APIBaseInteraction,
  type APIUser,
  InteractionContextType,
  type InteractionType,
  type Locale,
} from 'discord.js';
import { channelResource, owners } from '../world/channel-resource.ts';
import type { Channel } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';
import { memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interactions.ts';

type Base = Omit<APIBaseInteraction<InteractionType, never>, 'data' | 'message'>;

/** The largest upload of a server without boosts, which Discord names in every interaction. */
const attachmentSizeLimit = 10 * 1024 * 1024;

/** Everything in INTERACTION_CREATE that does not depend on what the person did. */
export function interactionPayload(interaction: Interaction, world: World, locale: Locale): Base {
  const { id, token, type, user, channel } = interaction;
  const permissions = permissionsIn(channel, user.id).toString();
  const where = { ...channelResource(channel), permissions };
  return {
    id,
    token,
    type,
    version: 1,
    application_id: world.applicationId,
    channel_id: channel.id,
    channel: where,
    app_permissions: permissionsIn(channel, world.bot.id).toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners(channel),
    attachment_size_limit: attachmentSizeLimit,
    ...who(channel, user, permissions),
  };
}

function who(channel: Channel, user: APIUser, permissions: string): Partial<Base> {
  const { guild } = channel;
  if (guild === null) return { user, context: InteractionContextType.BotDM };
  const member = guild.members.get(user.id);
  if (!member) throw new Error(`${user.username} is not a member of ${guild.name}`);
  return {
    context: InteractionContextType.Guild,
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: guild.features },
    member: { ...memberResource(member), permissions },
  };
}
