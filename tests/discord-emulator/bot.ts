import {
  type APIInteractionResponse,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type RepliableInteraction,
  Routes,
} from 'discord.js';
import { test as base } from 'vitest';
import { type DiscordEmulator, startDiscordEmulator } from '../../src/discord-emulator/emulator.ts';

interface Fixtures {
  discord: DiscordEmulator;
  /** A connected bot without behaviour. */
  client: Client<true>;
}

/** A test with its own emulated Discord and a discord.js client connected to it. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest requires a destructured first argument.
  discord: async ({}, use) => {
    const discord = await startDiscordEmulator();
    await use(discord);
    await discord.close();
  },
  client: async ({ discord }, use) => {
    const client = await connect(discord);
    await use(client);
    await client.destroy();
  },
});

/** Connects a client, by default with the intent Guilds. */
export async function connect(
  discord: DiscordEmulator,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.url },
    ...options,
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** Registers the command «/اسأل», with one required and autocompleted option. */
export async function registerAsk(client: Client<true>): Promise<void> {
  const question = { type: 3, name: 'سؤال', description: 'ما تسأل عنه', required: true };
  await client.application.commands.set([
    {
      name: 'اسأل',
      description: 'سؤال عن التقرير',
      options: [{ ...question, autocomplete: true }],
    },
    { name: 'ابحث في التقرير', type: 3 },
  ]);
}

/** Runs a handler on the next interaction of a kind, and returns its result. */
export function onNext<I extends Interaction, T>(
  client: Client,
  isKind: (interaction: Interaction) => interaction is I,
  handle: (interaction: I) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listener = (interaction: Interaction): void => {
      if (!isKind(interaction)) return;
      client.off(Events.InteractionCreate, listener);
      handle(interaction).then(resolve, reject);
    };
    client.on(Events.InteractionCreate, listener);
  });
}

/** Responds to an interaction without the checks of discord.js. */
export function rawCallback(
  { id, token, client }: Pick<RepliableInteraction, 'id' | 'token' | 'client'>,
  body: APIInteractionResponse | object,
): Promise<unknown> {
  return client.rest.post(Routes.interactionCallback(id, token), { body, auth: false });
}
