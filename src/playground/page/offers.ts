import { avatar } from '../view/icons.ts';
import { bdi, type Tag, tag } from '../view/markup.ts';
import { commandsFor, matching } from '../view/menu.ts';
import { sentences } from '../view/page-messages.ts';
import type { Choice, Person, ShownCommand, ShownOption } from '../view/protocol.ts';
import { complete } from './api-client.ts';
import type { BegunCommand } from './begun-command.ts';
import type { ListBox } from './list-box.ts';
import type { OptionField } from './option-field.ts';
import type { PageState } from './page-state.ts';

/** How long a pause in typing is before the bot is asked, in milliseconds. */
const PAUSE = 200;
const HIDDEN = { 'aria-hidden': 'true' };

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
    const items = found.map((command) => ({
      content: commandContent(command, bot),
      description: command.description,
      pick: () => begin(command),
    }));
    this.#list.show(input, sentences.composer.commands, items, true);
  }

  /** Offers the options that may still be added to a command. */
  options(input: HTMLInputElement, begun: BegunCommand, open: (option: ShownOption) => void): void {
    const left = matching(input.value, begun.remaining, ({ name }) => name);
    const items = left.map((option) => ({
      content: [lines(option.name, [], option.description)],
      description: option.description,
      pick: () => open(option),
    }));
    this.#list.show(input, sentences.composer.options, items, input.value !== '');
  }

  /** Offers what a field may take: at once what is known here, else what the bot answers. */
  choices(begun: BegunCommand, field: OptionField, picked: () => void): void {
    const { option, entry } = field;
    this.stop();
    const choices = begun.choicesOf(option);
    if (choices) {
      const isPicked = entry.picked?.name === entry.text;
      const found = isPicked ? choices : matching(entry.text, choices, ({ name }) => name);
      this.#show(field, found, picked, !isPicked);
    } else if (option.autocomplete) {
      this.#pause = setTimeout(() => void this.#ask(begun, field, picked), PAUSE);
    } else this.#list.close();
  }

  /** Cancels the question to the bot that waits for a pause in typing. */
  stop(): void {
    clearTimeout(this.#pause);
  }

  async #ask(begun: BegunCommand, field: OptionField, picked: () => void): Promise<void> {
    const { input, option } = field;
    const typed = input.value;
    const { name, options } = begun.request;
    const request = { name, options: { ...options, [option.name]: typed } };
    const choices = await complete(this.#state.acting, request, option.name);
    // The answer is late when the visitor has typed more or gone elsewhere.
    if (document.activeElement === input && input.value === typed) {
      this.#show(field, choices, picked, false);
    }
  }

  #show(field: OptionField, choices: readonly Choice[], picked: () => void, first: boolean): void {
    const items = choices.map((choice) => ({
      content: [tag('span', { class: 'plain', dir: 'auto' }, choice.name)],
      description: '',
      pick() {
        field.pick(choice);
        picked();
      },
    }));
    this.#list.show(field.input, field.option.name, items, first);
  }
}

/** A slash command with its bot and its options. */
function commandContent({ name, description, options }: ShownCommand, bot: Person): Tag[] {
  const takes = options.map((option) => {
    const look = option.required ? 'small takes required' : 'small takes';
    return tag('span', { ...HIDDEN, class: look }, option.name);
  });
  const owner = tag('span', { ...HIDDEN, class: 'small item-owner' }, bot.name);
  return [avatar(bot), lines(`/${name}`, takes, description), owner];
}

function lines(name: string, more: readonly Tag[], description: string): Tag {
  return tag(
    'span',
    { class: 'item-lines' },
    tag('span', { class: 'line item-first' }, bdi(name, 'item-name'), more),
    tag('span', { ...HIDDEN, class: 'small', dir: 'auto' }, description),
  );
}
