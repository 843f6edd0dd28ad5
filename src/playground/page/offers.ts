import { commandsFor, matching } from '../view/menu.ts';
import { sentences } from '../view/page-messages.ts';
import type { ShownCommand, ShownOption } from '../view/protocol.ts';
import { server } from './api-client.ts';
import type { BegunCommand } from './begun-command.ts';
import { choiceItem, commandItem, optionItem } from './conversation-items.ts';
import type { ListBox } from './list-box.ts';
import type { OptionField } from './option-field.ts';
import type { PageState } from './page-state.ts';

/** How long a pause in typing is before the bot is asked, in milliseconds. */
const PAUSE = 200;

/** Fills the list above the composer with what may come next. */
export class Offers {
  readonly #list: ListBox;
  readonly #state: PageState;
  #pause: number | undefined;

  constructor(list: ListBox, state: PageState) {
    this.#list = list;
    this.#state = state;
  }

  /** Offers the commands that a text may be the beginning of. */
  commands(input: HTMLInputElement, begin: (command: ShownCommand) => void): void {
    const { bot } = this.#state.snapshot;
    const found = commandsFor(input.value, this.#state.offer.commands) ?? [];
    const items = found.map((one) => commandItem(one, bot, () => begin(one)));
    this.#list.show(input, sentences.composer.commands, items, true);
  }

  /** Offers the options that a command may take besides. */
  options(input: HTMLInputElement, begun: BegunCommand, open: (option: ShownOption) => void): void {
    const left = matching(input.value, begun.remaining, ({ name }) => name);
    const items = left.map((option) => optionItem(option, () => open(option)));
    this.#list.show(input, sentences.composer.options, items, input.value !== '');
  }

  /** Offers what a field may take: at once what is known here, else what the bot says. */
  choices(begun: BegunCommand, field: OptionField, picked: () => void): void {
    const { option, input, entry } = field;
    this.stop();
    const choices = begun.choicesOf(option);
    if (choices) {
      const isPicked = entry.picked?.name === entry.text;
      const found = isPicked ? choices : matching(entry.text, choices, ({ name }) => name);
      const items = found.map((choice) => choiceItem(choice, () => field.pick(choice, picked)));
      this.#list.show(input, option.name, items, !isPicked);
    } else if (option.autocomplete) {
      this.#pause = setTimeout(() => void this.#ask(begun, field, picked), PAUSE);
    } else this.#list.close();
  }

  /** Asks the bot for nothing any more. */
  stop(): void {
    clearTimeout(this.#pause);
  }

  async #ask(begun: BegunCommand, field: OptionField, picked: () => void): Promise<void> {
    const { input, option } = field;
    const typed = input.value;
    const { name, options } = begun.use;
    const use = { name, options: { ...options, [option.name]: typed } };
    const choices = await server.complete(this.#state.acting, use, option.name);
    // Somebody who types on or has gone elsewhere meanwhile wants something else.
    if (document.activeElement !== input || input.value !== typed) return;
    const items = choices.map((choice) => choiceItem(choice, () => field.pick(choice, picked)));
    this.#list.show(input, option.name, items, false);
  }
}
