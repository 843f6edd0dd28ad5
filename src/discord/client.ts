import { Client, GatewayIntentBits, Options } from 'discord.js';

/**
 * How long the bot waits for servers that are in an outage before it answers in the others, in
 * milliseconds: who is asked nothing of these servers needs nothing of them.
 */
const WAIT_FOR_SERVERS = 1000;
/** People and members kept in memory: each is sent anew with every interaction. */
const CACHED_PEOPLE = 200;

/**
 * @param apiUrl - base address of Discord's REST API
 * @returns a client that hears of interactions only, pings nobody, and does not grow over the years
 */
export function createClient(apiUrl: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    waitGuildTimeout: WAIT_FOR_SERVERS,
    rest: { api: apiUrl },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: CACHED_PEOPLE, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: CACHED_PEOPLE, keepOverLimit: isSelf },
    }),
  });
}

function isSelf({ id, client }: { id: string; client: Client }): boolean {
  return id === client.user?.id;
}
