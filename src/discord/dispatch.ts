import {
  DiscordAPIError,
  type Interaction,
  RESTJSONErrorCodes,
  TimestampStyles,
  time,
} from 'discord.js';
import type { Logger } from 'pino';
import { messages } from '../messages.ts';
import { parseCustomId } from './card/custom-id.ts';
import { tell } from './card/reply.ts';
import type { Feature, Services } from './command.ts';
import { Cooldown, type Deed } from './cooldown.ts';

/** Leads an interaction to the handler that it is for; never throws. */
export type Dispatch = (interaction: Interaction, services: Services) => Promise<void>;

/**
 * Whatever fails in a handler ends as a sentence to the member and one line in the log. What a member
 * typed is not logged.
 */
export function createDispatch(features: readonly Feature[], log: Logger): Dispatch {
  const cooldown = new Cooldown();

  return async (interaction, services) => {
    const started = performance.now();
    const about = { interaction: interaction.id, ...subjectOf(interaction) };
    try {
      const handler = handlerOf(interaction, features, services);
      const wait = await cooldown.wait(handler.deed, interaction.user.id);
      await (wait > 0 ? holdOff(interaction, wait) : handler.handle());
      log.info({ ...about, ms: Math.round(performance.now() - started) }, 'answered');
    } catch (err) {
      const told = await apologise(interaction, err);
      log.error({ ...about, err, told }, 'a handler failed');
    }
  };
}

interface Handler {
  readonly deed: Deed;
  handle(): Promise<void>;
}

function handlerOf(
  interaction: Interaction,
  features: readonly Feature[],
  services: Services,
): Handler {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const command = features
      .flatMap(({ slash = [] }) => slash)
      .find(({ data }) => data.name === interaction.commandName);
    if (interaction.isAutocomplete()) {
      const complete = async () => {
        await (command?.complete?.(interaction, services) ?? interaction.respond([]));
      };
      return { deed: 'keystrokes', handle: complete };
    }
    const run = async () =>
      command
        ? command.run(interaction, services)
        : tell(interaction, messages.failure.unknownCommand);
    return { deed: command?.isQuestion ? 'questions' : 'gestures', handle: run };
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = features
      .flatMap(({ message = [] }) => message)
      .find(({ data }) => data.name === interaction.commandName);
    const run = async () =>
      command
        ? command.run(interaction, services)
        : tell(interaction, messages.failure.unknownCommand);
    return { deed: 'questions', handle: run };
  }
  return { deed: 'gestures', handle: () => handlePress(interaction, features, services) };
}

async function handlePress(
  interaction: Interaction,
  features: readonly Feature[],
  services: Services,
): Promise<void> {
  if (interaction.isButton()) {
    const { kind, parts } = parseCustomId(interaction.customId);
    const press = handlerOfKind(
      features.map(({ buttons }) => buttons),
      kind,
    );
    if (press) return press(interaction, parts, services);
  }
  if (interaction.isModalSubmit()) {
    const { kind, parts } = parseCustomId(interaction.customId);
    const submit = handlerOfKind(
      features.map(({ forms }) => forms),
      kind,
    );
    if (submit) return submit(interaction, parts, services);
  }
  if (!interaction.isRepliable()) return;
  const { unknownCommand, unknownButton } = messages.failure;
  await tell(interaction, interaction.isCommand() ? unknownCommand : unknownButton);
}

/** Anybody can send any kind: only a table's own entries count, not what every object has. */
function handlerOfKind<T>(
  tables: readonly (Readonly<Record<string, T>> | undefined)[],
  kind: string,
): T | undefined {
  return tables.find((table) => table && Object.hasOwn(table, kind))?.[kind];
}

async function holdOff(interaction: Interaction, milliseconds: number): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.respond([]);
  if (!interaction.isRepliable()) return;
  const when = Math.ceil((Date.now() + milliseconds) / 1000);
  await tell(interaction, messages.failure.cooldown(time(when, TimestampStyles.RelativeTime)));
}

/** What an interaction is for, for the log. */
function subjectOf(interaction: Interaction): Record<string, string> {
  return 'commandName' in interaction
    ? { command: interaction.commandName }
    : { component: parseCustomId(interaction.customId).kind };
}

/** @returns whether the member could be told that something failed */
async function apologise(interaction: Interaction, error: unknown): Promise<boolean> {
  const isTooLate =
    error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
  if (isTooLate || !interaction.isRepliable()) return false;
  try {
    await tell(interaction, messages.failure.unexpected);
    return true;
  } catch {
    // The first error is the one to know of: this is most often the same again.
    return false;
  }
}
