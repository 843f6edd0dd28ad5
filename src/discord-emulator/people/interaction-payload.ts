import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  ApplicationCommandOptionType as OptionType,
} from 'discord.js';
import type { ActionContext, Interaction } from '../world/interaction.ts';
import { permissionsIn } from '../world/permissions.ts';
import { channelResource, memberResource } from '../world/resources.ts';
import type { World } from '../world/world.ts';
import { type Channel, type Member, userIn } from '../world/world-model.ts';
import type { FilledOption } from './option-values.ts';

/** The data of INTERACTION_CREATE. */
export function interactionPayload(
  { id, token, action }: Interaction,
  { applicationId, bot }: World,
): object {
  const { type, channel, data, message } = action;
  const guildId = channel.guild?.id ?? '0';
  return {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: applicationId,
    channel_id: channel.id,
    channel: channelFor(action, channel, bot.id),
    app_permissions: `${permissionsIn(channel, bot.id)}`,
    locale: Locale.EnglishUS,
    entitlements: [],
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guildId },
    ...actor(action),
    ...(message && { message: message.data }),
  };
}

/**
 * The users and channels that a person picked, as an interaction's data has them next to its options.
 * @throws Error for an id that cannot be picked in this channel
 */
export function resolved(
  options: readonly FilledOption[],
  where: ActionContext,
  { channels: all, bot }: World,
): { resolved?: object } {
  const users: Record<string, object> = {};
  const members: Record<string, object> = {};
  const channels: Record<string, object> = {};
  const { guild } = where.channel;
  const picks = options.filter(({ type }) => [OptionType.User, OptionType.Channel].includes(type));
  for (const { value } of picks) {
    const id = `${value}`;
    const user = userIn(where.channel, id);
    const member = guild?.members.get(id);
    const channel = all.get(id);
    if (user) users[id] = user;
    if (member) members[id] = memberFor(member, where.channel);
    if (channel?.guild && channel.guild === guild)
      channels[id] = channelFor(where, channel, bot.id);
    else if (!user) throw new Error(`There is no user or channel with the id ${id} to pick`);
  }
  return picks.length > 0 ? { resolved: { users, members, channels } } : {};
}

function memberFor(member: Member, channel: Channel): object {
  return { ...memberResource(member), permissions: `${permissionsIn(channel, member.user.id)}` };
}

/** A channel as part of an interaction, with the permissions of the person and the bot. */
function channelFor({ user }: ActionContext, channel: Channel, botId: string): object {
  return {
    ...channelResource(channel),
    permissions: `${permissionsIn(channel, user.id)}`,
    app_permissions: `${permissionsIn(channel, botId)}`,
  };
}

function actor({ channel, user }: ActionContext): object {
  const { guild } = channel;
  if (guild === null) return { user, context: InteractionContextType.BotDM };
  const member = guild.members.get(user.id);
  if (!member) throw new Error(`${user.username} is not a member of ${guild.name}`);
  return {
    context: InteractionContextType.Guild,
    guild_id: guild.id,
    guild_locale: Locale.EnglishUS,
    member: memberFor(member, channel),
  };
}
