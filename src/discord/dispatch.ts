import {
  DiscordAPIError,
  type Interaction,
  RESTJSONErrorCodes,
  TimestampStyles,
  time,
} from 'discord.js';
import type { Logger } from 'pino';
import { messages } from '../messages.ts';
import type { BotEmitter } from './bot-events.ts';
import { parseCustomId } from './card/custom-id.ts';
import { Refusal } from './card/refusal.ts';
import { replyPrivately, replyWithText, Unconfirmed } from './card/reply.ts';
import type { Cooldown } from './cooldown.ts';
import type { FindHandler } from './handlers.ts';

/**
 * Every failure of a handler becomes a sentence for the member and one line in the log. The log never
 * contains what a member typed.
 *
 * @returns a function that runs the handler of an interaction and never throws
 */
export function createDispatch(
  handlerOf: FindHandler,
  cooldown: Cooldown,
  events: BotEmitter,
  log: Logger,
): (interaction: Interaction) => Promise<void> {
  return async (interaction) => {
    const started = performance.now();
    let about = { interaction: interaction.id };
    try {
      about = { ...about, ...subjectOf(interaction) };
      const { kind, handle } = handlerOf(interaction);
      const wait = await cooldown(kind, interaction.user.id);
      await (wait > 0
        ? replyWithCooldown(interaction, wait)
        : handle().catch(replyWithRefusal(interaction)));
      log.info({ ...about, ms: Math.round(performance.now() - started) }, 'answered');
    } catch (err) {
      if (interaction.isAutocomplete() && isTooLate(err)) {
        // Somebody typed on: Discord waits for the next keystroke's choices.
        log.debug(about, 'choices came too late');
        return;
      }
      const notified = await replyWithFailure(interaction, err);
      log.error({ ...about, err, notified }, 'a handler failed');
      events.emit('failed');
    }
  };
}

/** Replies with the reason of a refusal, and rethrows any other error. */
function replyWithRefusal(interaction: Interaction) {
  return async (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    if (interaction.isRepliable()) await replyWithText(interaction, error.message);
    else await interaction.respond([]);
  };
}

async function replyWithCooldown(interaction: Interaction, milliseconds: number): Promise<void> {
  if (!interaction.isRepliable()) return interaction.respond([]);
  const when = Math.ceil((Date.now() + milliseconds) / 1000);
  const soon = time(when, TimestampStyles.RelativeTime);
  await replyWithText(interaction, messages.failure.cooldown(soon));
}

/** @returns the name of the command or the kind of the component, for the log */
function subjectOf(interaction: Interaction): Record<string, string> {
  return 'commandName' in interaction
    ? { command: interaction.commandName }
    : { component: parseCustomId(interaction.customId).kind };
}

/** Discord no longer waits for a response to the interaction. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

/** @returns whether the member got a reply: an apology, or a confirmation if the action succeeded */
async function replyWithFailure(interaction: Interaction, error: unknown): Promise<boolean> {
  if (isTooLate(error) || !interaction.isRepliable()) return false;
  try {
    if (error instanceof Unconfirmed) await replyPrivately(interaction, error.content);
    else await replyWithText(interaction, messages.failure.unexpected);
    return true;
  } catch {
    // The caller logs the first error; this one is usually the same.
    return false;
  }
}
