import { EventEmitter } from 'node:events';
import { Events, MessageFlags } from 'discord.js';
import { createClient } from '../../discord/connection/client.ts';
import { ECHO_COMMAND, echoCard } from './echo-card.ts';

/**
 * What a bot costs that does nothing: the bot's own client, and the same card for whatever comes.
 * A program; it reads `DISCORD_TOKEN` and `DISCORD_API_URL` as the bot does.
 */
const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
const client = createClient(DISCORD_API_URL, new EventEmitter());
const card = { components: [echoCard], flags: MessageFlags.IsComponentsV2 } as const;

client.once(Events.ClientReady, ({ application }) => application.commands.set([ECHO_COMMAND]));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: ECHO_COMMAND.name, value: ECHO_COMMAND.name }]);
  } else if (interaction.isButton()) {
    await interaction.update({ components: [echoCard] });
  } else if (interaction.isChatInputCommand()) await interaction.reply(card);
});
await client.login(DISCORD_TOKEN);
