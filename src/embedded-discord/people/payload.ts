import { InteractionContextType, type Locale } from 'discord.js';
import { owners } from '../world/channel-resource.ts';
import type { Interaction } from '../world/interactions.ts';
import { permissionsIn } from '../world/permissions.ts';
import { channelWithPermissions, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';

/** Everything in INTERACTION_CREATE that does not depend on what the person did. */
export function interactionPayload(
  interaction: Interaction,
  { applicationId, bot }: World,
  locale: Locale,
): object {
  const { id, token, type, channel, user } = interaction;
  return {
    id,
    token,
    type,
    version: 1,
    application_id: applicationId,
    channel_id: channel.id,
    channel: channelWithPermissions(channel, user.id, bot.id),
    app_permissions: permissionsIn(channel, bot.id).toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners(channel),
    ...who(interaction),
  };
}

function who({ channel, user }: Interaction): object {
  const { guild } = channel;
  if (guild === null) return { user, context: InteractionContextType.BotDM };
  const member = guild.members.get(user.id);
  if (!member) throw new Error(`${user.username} is not a member of ${guild.name}`);
  return {
    context: InteractionContextType.Guild,
    guild_id: guild.id,
    guild_locale: guild.locale,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    member: { ...memberResource(member), permissions: `${permissionsIn(channel, user.id)}` },
  };
}
