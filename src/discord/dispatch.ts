import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import { messages } from '../messages.ts';
import type { Command, Services } from './command.ts';
import { tell } from './reply.ts';

/**
 * Leads an interaction to the command it is for. Never throws: whatever fails in a handler ends as
 * a sentence to the member and one line in the log. What a member typed is not logged.
 */
export async function dispatch(
  interaction: Interaction,
  commands: readonly Command[],
  services: Services,
  log: Logger,
): Promise<void> {
  const started = performance.now();
  const about = { interaction: interaction.id, ...subjectOf(interaction) };
  try {
    await handle(interaction, commands, services);
    log.info({ ...about, ms: Math.round(performance.now() - started) }, 'answered');
  } catch (error) {
    log.error({ ...about, err: error }, 'a handler failed');
    await apologise(interaction, log);
  }
}

async function handle(
  interaction: Interaction,
  commands: readonly Command[],
  services: Services,
): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    if (!command) return tell(interaction, messages.failure.unknownCommand);
    return command.run(interaction, services);
  }
  if (interaction.isButton()) {
    const [kind] = interaction.customId.split(':');
    const button = commands.find((command) => command.button?.kind === kind)?.button;
    if (!button) return tell(interaction, messages.failure.unknownButton);
    return button.press(interaction, services);
  }
  if (interaction.isAutocomplete()) return interaction.respond([]);
  const sentence = interaction.isCommand()
    ? messages.failure.unknownCommand
    : messages.failure.unknownButton;
  return tell(interaction, sentence);
}

/** What an interaction is for, for the log. */
function subjectOf(interaction: Interaction): Record<string, string> {
  if (interaction.isCommand() || interaction.isAutocomplete()) {
    return { command: interaction.commandName };
  }
  return { component: interaction.customId };
}

async function apologise(interaction: Interaction, log: Logger): Promise<void> {
  if (!interaction.isRepliable()) return;
  try {
    await tell(interaction, messages.failure.unexpected);
  } catch (error) {
    log.warn({ interaction: interaction.id, err: error }, 'the member could not be told');
  }
}
