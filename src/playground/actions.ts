import { z } from 'zod';
import type { DiscordEmulator } from '../discord-emulator/emulator.ts';
import type { ActionOptions, Interaction } from '../discord-emulator/world/interaction.ts';
import type { StoredMessage } from '../discord-emulator/world/world-model.ts';
import type { PlaygroundState } from './state.ts';
import type { ActionOutcome, Choice, Persona } from './view/protocol.ts';
import type { ShownExplanation } from './view/why-data.ts';

const as = z.enum(['member', 'moderator']);
const place = { as, channel: z.string() };
const options = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** What a page posts, by the last part of the address. */
export const bodies = {
  say: z.object({ ...place, content: z.string().min(1).max(2000) }),
  command: z.object({ ...place, name: z.string(), options }),
  complete: z.object({ ...place, name: z.string(), options, focused: z.string() }),
  messageCommand: z.object({ as, message: z.string(), name: z.string() }),
  press: z.object({ as, message: z.string(), customId: z.string() }),
  /** For what needs nothing but a message. */
  message: z.object({ message: z.string() }),
  submit: z.object({ interaction: z.string(), values: z.record(z.string(), z.string()) }),
} as const;

type Body<Action extends keyof typeof bodies> = z.infer<(typeof bodies)[Action]>;

/** Lets a visitor act in the emulator as one of its people. */
export class Actions {
  readonly #state: PlaygroundState;
  readonly #discord: DiscordEmulator;
  /** Interactions that opened a form, by id, until it is sent. */
  readonly #forms = new Map<string, Interaction>();

  constructor(state: PlaygroundState) {
    this.#state = state;
    this.#discord = state.fixtures.discord;
  }

  say({ content, ...body }: Body<'say'>): ActionOutcome {
    return refusedOr(() => {
      this.#people.say(content, this.#at(body));
      return { kind: 'done' };
    });
  }

  command({ name, options, ...body }: Body<'command'>): Promise<ActionOutcome> {
    return this.#outcome(() => this.#people.useCommand({ name, options, ...this.#at(body) }));
  }

  messageCommand({ message, name, ...body }: Body<'messageCommand'>): Promise<ActionOutcome> {
    const use = () => ({ message: this.#message(message), name, ...this.#by(body) });
    return this.#outcome(() => this.#people.useMessageCommand(use()));
  }

  press({ message, customId, ...body }: Body<'press'>): Promise<ActionOutcome> {
    return this.#outcome(() =>
      this.#people.click(this.#message(message), customId, this.#by(body)),
    );
  }

  async submit({ interaction, values }: Body<'submit'>): Promise<ActionOutcome> {
    const outcome = await this.#outcome(() => {
      const opened = this.#forms.get(interaction);
      if (!opened) throw new Error('No modal was opened');
      return this.#people.submit(opened, values);
    });
    if (outcome.kind === 'done') this.#forms.delete(interaction);
    return outcome;
  }

  /** @returns what the bot offers; nothing when it does not answer */
  async complete({ name, options, focused, ...body }: Body<'complete'>): Promise<Choice[]> {
    try {
      const use = { name, options, focused, ...this.#at(body) };
      const choices = await this.#people.autocomplete(use).choices();
      return choices.map((choice) => ({ name: choice.name, value: `${choice.value}` }));
    } catch {
      return [];
    }
  }

  dismiss({ message }: Body<'message'>): ActionOutcome {
    this.#state.dismiss(message);
    return { kind: 'done' };
  }

  /** @returns the explanation of an answer; null when the message answers no question */
  async why({ message }: Body<'message'>): Promise<ShownExplanation | null> {
    const found = this.#find(message);
    return (found && (await this.#state.why(found))) ?? null;
  }

  get #people() {
    return this.#discord.people;
  }

  async #outcome(act: () => Interaction): Promise<ActionOutcome> {
    const interaction = refusedOr(act);
    if ('kind' in interaction) return interaction;
    try {
      await interaction.response();
    } catch {
      return { kind: 'failed' };
    }
    if (!interaction.opened) return { kind: 'done' };
    this.#forms.set(interaction.id, interaction);
    return { kind: 'modal', interaction: interaction.id, modal: interaction.opened };
  }

  #by({ as }: { as: Persona }): Pick<ActionOptions, 'user'> {
    return { user: this.#discord[as].user };
  }

  #at({ as, channel: id }: { as: Persona; channel: string }): ActionOptions {
    const channel = this.#discord.world.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}`);
    return { ...this.#by({ as }), channel };
  }

  #message(id: string): StoredMessage {
    const message = this.#find(id);
    if (!message) throw new Error(`There is no message ${id}`);
    return message;
  }

  #find(id: string): StoredMessage | undefined {
    const all = this.#state.fixtures.channels.map(({ channel }) => channel.messages.get(id));
    return all.find((one) => one !== undefined);
  }
}

/** What Discord's client would not let a person do is a mistake of the page, or a forgery. */
function refusedOr<T>(act: () => T): T | { kind: 'refused' } {
  try {
    return act();
  } catch {
    return { kind: 'refused' };
  }
}
