import {
  ButtonBuilder,
  ButtonStyle,
  Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import { COMMAND_NAMES } from '../../discord/command-names.ts';
import { messages } from '../../messages.ts';

/**
 * A bot that does nothing but answer: a bare client of discord.js, and the same card for everything.
 * A program; it reads `DISCORD_TOKEN` and `DISCORD_API_URL` as the bot does.
 */
const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
const NAMES = COMMAND_NAMES.ar;
const command = new SlashCommandBuilder()
  .setName(NAMES.ask)
  .setDescription(messages.commands.ask)
  .addStringOption((option) =>
    option
      .setName(NAMES.question)
      .setDescription(messages.commands.question)
      .setRequired(true)
      .setAutocomplete(true),
  );
// As large as an answer, with a button that has the label of one.
const button = new ButtonBuilder()
  .setStyle(ButtonStyle.Secondary)
  .setLabel(messages.answer.context)
  .setCustomId('echo');
const card = new ContainerBuilder()
  .addTextDisplayComponents((text) => text.setContent('نص '.repeat(150)))
  .addActionRowComponents((row) => row.setComponents(button))
  .toJSON();

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: DISCORD_API_URL },
});
client.once(Events.ClientReady, ({ application }) => application.commands.set([command]));
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: NAMES.ask, value: NAMES.ask }]);
  } else if (interaction.isButton()) {
    await interaction.update({ components: [card] });
  } else if (interaction.isChatInputCommand()) {
    await interaction.reply({ components: [card], flags: MessageFlags.IsComponentsV2 });
  }
});
await client.login(DISCORD_TOKEN);
