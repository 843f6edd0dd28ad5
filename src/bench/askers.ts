import { ComponentType, InteractionType } from 'discord.js';
import { COMMAND_NAMES } from '../discord/command-names.ts';
import type { RawInteraction } from '../embedded-discord/people/people.ts';
import type { EmbeddedDiscord } from '../embedded-discord/server.ts';
import type { Interaction } from '../embedded-discord/world/interaction.ts';
import { messages } from '../messages.ts';
import { type Act, inFlight, type LoadLimits } from './load.ts';

const NAMES = COMMAND_NAMES.ar;

/**
 * People who use a bot. Each is another member of the server: one alone would soon be asked to wait.
 */
export class Askers {
  readonly #discord: EmbeddedDiscord;
  readonly #questions: readonly string[];

  constructor(discord: EmbeddedDiscord, questions: readonly string[]) {
    this.#discord = discord;
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
    const presses: RawInteraction[] = [];
    await inFlight(1, limits, async (index) => {
      const use = this.#discord.people.useCommand(this.#use(index));
      const isAnswered = await answered(use);
      const { original: message } = use;
      const { channel } = use.action;
      const custom_id = message && customIdOf(messages.answer.context, message.data.components);
      if (custom_id) {
        const data = { custom_id, component_type: ComponentType.Button };
        presses.push({ type: InteractionType.MessageComponent, data, message, channel });
      }
      return isAnswered;
    });
    return (index) => {
      const press = presses[index % presses.length];
      if (!press) throw new Error(`no answer has the button ${messages.answer.context}`);
      return this.#finish(this.#discord.people.dispatch({ ...press, user: this.#newcomer() }));
    };
  }

  #use(index: number) {
    const question = this.#questions[index % this.#questions.length] ?? '';
    return { name: NAMES.ask, options: { [NAMES.question]: question }, user: this.#newcomer() };
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

  #newcomer() {
    const { world, guild } = this.#discord;
    return world.join(guild, world.addUser('asker')).user;
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
