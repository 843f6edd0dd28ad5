import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIInteractionGuildMember,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildVerificationLevel,
} from 'discord.js';
import { channelResource, isThread } from './channel-resource.ts';
import type { Guild, Member } from './model.ts';
import type { World } from './world.ts';

type GuildCreate = Omit<GatewayGuildCreateDispatchData, 'channels' | 'threads'> & {
  channels: APIChannel[];
  threads: APIChannel[];
};

// Discord's types name each flag but not their absence.
const noFlags: number = 0;

/** The application as `GET /applications/@me` gives it. */
export function applicationResource({ applicationId, bot, guilds }: World): APIApplication {
  return {
    id: applicationId,
    name: bot.username,
    icon: null,
    description: '',
    summary: '',
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    team: null,
    flags: noFlags,
    flags_new: '0',
    approximate_guild_count: guilds.size,
    integration_types_config: { 0: {} },
  };
}

/** A member as REST and the gateway give it. */
export function memberResource(member: Member): Omit<APIInteractionGuildMember, 'permissions'> {
  const { user, roles, joinedAt } = member;
  return {
    user,
    roles,
    joined_at: joinedAt,
    nick: null,
    avatar: null,
    banner: null,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: noFlags,
  };
}

/** A guild as `GET /guilds/{id}` gives it. */
export function guildResource(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    features: guild.features,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: noFlags,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.AllMessages,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    nsfw_level: GuildNSFWLevel.Default,
    premium_tier: GuildPremiumTier.None,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}

/** The data of READY; each guild follows by its own GUILD_CREATE. */
export function readyData(world: World, sessionId: string, gatewayUrl: string): object {
  const { bot, guilds, applicationId } = world;
  return {
    v: 10,
    user: bot,
    guilds: [...guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: sessionId,
    resume_gateway_url: gatewayUrl,
    shard: [0, 1],
    application: { id: applicationId, flags: noFlags },
  };
}

/** The data of GUILD_CREATE; without the privileged intents it holds only the bot as a member. */
export function guildCreate(guild: Guild, world: World): GuildCreate {
  const inGuild = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const bot = guild.members.get(world.bot.id);
  return {
    ...guildResource(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: bot ? [memberResource(bot)] : [],
    channels: inGuild.filter((channel) => !isThread(channel)).map(channelResource),
    threads: inGuild.filter(isThread).map(channelResource),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
