import type { ApplicationCommand, Client, Collection, Snowflake } from 'discord.js';
import type { Logger } from 'pino';
import type { Feature } from './command.ts';

/**
 * Tells Discord which commands there are, with one bulk overwrite; nothing is written when Discord
 * has them already as they are (overwriting counts against a daily limit).
 *
 * @param guildId - register in this server only; undefined: everywhere
 * @returns the id of every command by its name
 */
export async function registerCommands(
  client: Client<true>,
  features: readonly Feature[],
  guildId: string | undefined,
  log: Logger,
): Promise<Map<string, Snowflake>> {
  const { commands: manager } = client.application;
  const scope = guildId === undefined ? {} : { guildId };
  const wanted = features
    .flatMap(({ slash = [], message = [] }) => [...slash, ...message])
    .map(({ data }) => data);

  let registered: Collection<Snowflake, ApplicationCommand> = await manager.fetch({
    ...scope,
    withLocalizations: true,
  });
  const same =
    registered.size === wanted.length &&
    wanted.every((data) =>
      registered.some((command) => command.name === data.name && command.equals(data, true)),
    );
  if (!same) {
    registered =
      guildId === undefined ? await manager.set(wanted) : await manager.set(wanted, guildId);
  }
  log.info({ commands: wanted.length, written: !same, guildId }, 'commands are registered');
  return new Map(registered.map(({ name, id }) => [name, id]));
}
