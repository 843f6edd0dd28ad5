import { COMMAND_NAMES } from '../../discord/command-names.ts';
import type { DiscordEmulator } from '../../discord-emulator/emulator.ts';
import { flatten } from '../../discord-emulator/forms/component-forms.ts';
import type { Interaction, Where } from '../../discord-emulator/world/interaction.ts';
import type { Channel, StoredMessage } from '../../discord-emulator/world/world-model.ts';
import { messages } from '../../messages.ts';
import { type Act, inFlight, type LoadLimits } from './load.ts';

const NAMES = COMMAND_NAMES.ar;
const BUTTON = messages.answer.context;

/**
 * People who use a bot, in one server after the other. Each is somebody new: one alone would soon be
 * asked to wait.
 */
export class Askers {
  readonly #discord: DiscordEmulator;
  readonly #channels: readonly Channel[];
  readonly #questions: readonly string[];

  constructor(
    discord: DiscordEmulator,
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
    const answers: StoredMessage[] = [];
    await inFlight(1, limits, async (index) => {
      const use = this.#discord.people.useCommand(this.#use(index));
      const isAnswered = await answered(use);
      const { original } = use;
      if (original && isForAll(original)) answers.push(original);
      return isAnswered;
    });
    return (index) => {
      const answer = answers[index % answers.length];
      if (!answer) throw new Error(`no answer has the button ${BUTTON}`);
      const who = this.#newcomer(answer.channel);
      return this.#finish(this.#discord.people.click(answer, BUTTON, who));
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

/** Whether anybody can press the button below an answer. */
function isForAll({ ephemeral, data }: StoredMessage): boolean {
  return !ephemeral && flatten(data.components).some(({ component }) => component.label === BUTTON);
}
