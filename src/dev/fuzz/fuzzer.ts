import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { DiscordEmulator } from '../../discord-emulator/emulator.ts';
import type { Command } from '../../discord-emulator/forms/bodies.ts';
import { flatten } from '../../discord-emulator/forms/component-forms.ts';
import type { RawInteraction } from '../../discord-emulator/people/people.ts';
import type { StoredMessage } from '../../discord-emulator/world/world-model.ts';
import { messages } from '../../messages.ts';
import type { FuzzAct } from './fuzz-actions.ts';

/** Every so many acts are a moderator's. */
const MODERATORS = 3;

/** Does what no client of Discord's would, and tells what the bot makes of it. */
export class Fuzzer {
  readonly #discord: DiscordEmulator;
  /** What buttons are pressed on, whatever stands on it. */
  readonly #card: StoredMessage;
  readonly #commands: ReadonlyMap<string, Command>;

  constructor(discord: DiscordEmulator, card: StoredMessage) {
    this.#discord = discord;
    this.#card = card;
    this.#commands = new Map(discord.commands().map((command) => [command.name, command]));
  }

  /**
   * @param index - how many were done before
   * @returns what is wrong with how the bot took it; undefined when nothing is
   */
  async try(act: FuzzAct, index: number): Promise<string | undefined> {
    const { people, requests } = this.#discord;
    const use = people.dispatch({ ...this.#raw(act), user: this.#person(index) });
    const answered = await use.response().then(
      () => undefined,
      () => 'no answer within three seconds',
    );
    // A bot that asks for what Discord refuses has not looked at what it was given.
    const refused = requests.find(({ breaches, status }) => breaches !== null || status >= 500);
    requests.length = 0;
    const said = [use.original, ...use.followUps].map((message) => message?.text ?? '');
    const isSorry = said.some((text) => text.includes(messages.failure.unexpected));
    return (
      answered ??
      (refused && `${refused.method} ${refused.path} was refused`) ??
      (isSorry ? 'a handler failed' : undefined)
    );
  }

  #person(index: number) {
    const { world, guild } = this.#discord;
    // Somebody new each time: one person alone would soon be asked to wait.
    const member = world.join(guild, world.addUser('fuzzer'));
    if (index % MODERATORS === 0) {
      world.addRole(guild, 'Moderators', PermissionFlagsBits.ManageMessages, member);
    }
    return member.user;
  }

  #raw(act: FuzzAct): RawInteraction {
    if (act.kind === 'button') {
      const data = { custom_id: act.customId, component_type: ComponentType.Button };
      return { type: InteractionType.MessageComponent, data, message: this.#card };
    }
    if (act.kind === 'form') {
      const field = { type: ComponentType.TextInput, id: 2, custom_id: 'text', value: act.text };
      const components = [{ type: ComponentType.Label, id: 1, component: field }];
      const data = { custom_id: act.customId, components };
      return { type: InteractionType.ModalSubmit, data, message: this.#card };
    }
    const { id = '0', type = ApplicationCommandType.ChatInput } =
      this.#commands.get(act.name) ?? {};
    const named = { id, name: act.name, type };
    if (act.kind === 'message') {
      const message = { ...this.#card.data, content: act.content };
      const resolved = { messages: { [message.id]: message } };
      const data = { ...named, target_id: message.id, resolved };
      return { type: InteractionType.ApplicationCommand, data };
    }
    // Only text can be typed.
    const typed = act.options.find((option) => option.type === ApplicationCommandOptionType.String);
    if (act.kind === 'command' || !typed) {
      return { type: InteractionType.ApplicationCommand, data: { ...named, options: act.options } };
    }
    const options = act.options.map((option) => ({ ...option, focused: option === typed }));
    const data = { ...named, options };
    return { type: InteractionType.ApplicationCommandAutocomplete, data };
  }
}

/** @returns the ids of all buttons on a message */
export function idsOn({ data }: StoredMessage): string[] {
  return flatten(data.components).flatMap(({ component }) => component.custom_id ?? []);
}
