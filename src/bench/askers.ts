import { ComponentType, InteractionType } from 'discord.js';
import { COMMAND_NAMES } from '../discord/command-names.ts';
import type { RawInteraction } from '../embedded-discord/people/people.ts';
import type { EmbeddedDiscord } from '../embedded-discord/server.ts';
import type { Interaction, Where } from '../embedded-discord/world/interaction.ts';
import type { Channel, StoredMessage } from '../embedded-discord/world/model.ts';
import { messages } from '../messages.ts';
import { type Act, inFlight, type LoadLimits } from './load.ts';

const NAMES = COMMAND_NAMES.ar;

/** A button that can be pressed. */
interface Press extends Omit<RawInteraction, keyof Where> {
  readonly message: StoredMessage;
}

/**
 * People who use a bot, in one server after the other. Each is somebody new: one alone would soon be
 * asked to wait.
 */
export class Askers {
  readonly #discord: EmbeddedDiscord;
  readonly #channels: readonly Channel[];
  readonly #questions: readonly string[];

  constructor(
    discord: EmbeddedDiscord,
    channels: readonly Channel[],
    questions: readonly string[],
  ) {
    this.#discord = discord;
    this.#channels = channels;
    this.#questions = questions;
  }

  /** Asks a question and waits for the answer. */
  readonly ask: Act = (index) => {
    return this.#finish(this.#discord.people.useCommand(this.#use(index)));
  };

  /** Types a question and waits for what is offered. */
  readonly type: Act = (index) => {
    return this.#finish(
      this.#discord.people.autocomplete({ ...this.#use(index), focused: NAMES.question }),
    );
  };

  /**
   * @param limits - of the answers that are asked for
   * @returns how to press a button below one of them, always the same, and wait for what it shows;
   * who presses is not who asked
   */
  async presser(limits: LoadLimits): Promise<Act> {
    const presses: Press[] = [];
    await inFlight(1, limits, async (index) => {
      const use = this.#discord.people.useCommand(this.#use(index));
      const isAnswered = await answered(use);
      const { original: message } = use;
      const custom_id = message && customIdOf(messages.answer.context, message.data.components);
      if (custom_id) {
        const data = { custom_id, component_type: ComponentType.Button };
        presses.push({ type: InteractionType.MessageComponent, data, message });
      }
      return isAnswered;
    });
    return (index) => {
      const press = presses[index % presses.length];
      if (!press) throw new Error(`no answer has the button ${messages.answer.context}`);
      const who = this.#newcomer(press.message.channel);
      return this.#finish(this.#discord.people.dispatch({ ...press, ...who }));
    };
  }

  #use(index: number) {
    const question = this.#questions[index % this.#questions.length] ?? '';
    const channel = this.#channels[index % this.#channels.length] ?? this.#discord.channel;
    const options = { [NAMES.question]: question };
    return { name: NAMES.ask, options, ...this.#newcomer(channel) };
  }

  #newcomer(channel: Channel): Where {
    const { world } = this.#discord;
    const user = world.addUser('asker');
    if (channel.guild) world.join(channel.guild, user);
    return { user, channel };
  }

  /**
   * Waits for the answer and nothing else, and has it forgotten: all that is asked would fill the
   * memory of this process.
   */
  async #finish(use: Interaction): Promise<boolean> {
    const isAnswered = await answered(use);
    this.#discord.world.forget(use);
    this.#discord.requests.length = 0;
    return isAnswered;
  }
}

/** Tells whether the answer came within Discord's three seconds. */
function answered(use: Interaction): Promise<boolean> {
  return use.response().then(
    () => true,
    () => false,
  );
}

/** What of a component tells a button by its label. */
interface Part {
  readonly label?: string | null | undefined;
  readonly custom_id?: string | null | undefined;
  readonly components?: readonly Part[] | null | undefined;
}

function customIdOf(label: string, parts: readonly Part[]): string | undefined {
  for (const part of parts) {
    const found = part.label === label ? part.custom_id : customIdOf(label, part.components ?? []);
    if (found) return found;
  }
  return undefined;
}
