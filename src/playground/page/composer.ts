import { begunCommand } from '../view/menu.ts';
import { sentences } from '../view/page-messages.ts';
import type { CommandRequest, ShownCommand, ShownOption } from '../view/protocol.ts';
import { BegunCommand } from './begun-command.ts';
import { composerFrame } from './composer-frame.ts';
import { type KeyActions, watchKeys } from './composer-keys.ts';
import { ListBox } from './list-box.ts';
import { Offers } from './offers.ts';
import type { OptionField } from './option-field.ts';
import type { PageState } from './page-state.ts';

/** What is done with what was composed. */
interface Sending {
  say(content: string): void;
  use(command: CommandRequest): void;
}

/** Where one writes, and fills in commands. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #hint: HTMLElement;
  readonly #list = new ListBox();
  readonly #offers: Offers;
  readonly #state: PageState;
  readonly #sending: Sending;
  #begun: BegunCommand | undefined;

  constructor(state: PageState, sending: Sending) {
    this.#state = state;
    this.#sending = sending;
    this.#offers = new Offers(this.#list, state);
    const { form, input, opener, hint } = composerFrame(this.#list.element);
    this.element = form;
    this.#input = input;
    this.#hint = hint;
    opener.addEventListener('click', () => this.#open());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      const stays = relatedTarget instanceof Node && this.element.contains(relatedTarget);
      if (!stays) this.#list.close();
    });
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#offer());
    watchKeys(this.#input, this.#list, this.#keys());
    this.reset();
  }

  /** Begins anew, as somebody or somewhere else. */
  reset(): void {
    const { mayWrite } = this.#state.offer;
    const { placeholder, mayNotWrite } = sentences.composer;
    this.#list.close();
    this.#offers.stop();
    this.#begun?.end();
    this.#begun = undefined;
    this.#write('');
    this.#input.disabled = !mayWrite;
    this.element.classList.toggle('locked', !mayWrite);
    this.#input.placeholder = mayWrite ? placeholder(this.#state.channel.name) : mayNotWrite;
    this.#say('');
  }

  /** Goes to where one writes: the last field of a begun command, if there is one. */
  focus(): void {
    const field = this.#begun?.fields.at(-1);
    (field?.input ?? this.#input).focus();
  }

  /**
   * Begins a command: its required options are to be filled in next.
   *
   * @param rest - what was typed behind its name already
   */
  begin(command: ShownCommand, rest = ''): void {
    this.reset();
    const begun = new BegunCommand(command, this.#state.snapshot, this.#input);
    this.#begun = begun;
    this.#input.placeholder = command.options.length > 0 ? sentences.composer.moreOptions : '';
    const [first] = begun.required.map((option) => this.#add(begun, option));
    if (first) first.input.value = rest;
    const next = first?.input ?? this.#input;
    // The list opens with the focus; where the focus is already, it has to be opened.
    if (document.activeElement === next) this.#offer();
    else next.focus();
  }

  /** Opens the menu of commands for who has no key for it. */
  #open(): void {
    this.reset();
    this.#write('/');
    this.focus();
    this.#offer();
  }

  #add(begun: BegunCommand, option: ShownOption): OptionField {
    const field = begun.add(option);
    field.input.addEventListener('input', () => this.#offerFor(begun, field));
    field.input.addEventListener('focus', () => this.#offerFor(begun, field));
    watchKeys(field.input, this.#list, this.#keys(field));
    return field;
  }

  #write(text: '' | '/'): void {
    this.#input.value = text;
    this.#input.dir = 'rtl';
  }

  #typed(): void {
    const { commands } = this.#state.offer;
    const named = this.#begun ? undefined : begunCommand(this.#input.value, commands);
    if (named) this.begin(named.command, named.rest);
    else this.#offer();
  }

  /** Offers commands, or what a begun command may take besides. */
  #offer(): void {
    const begun = this.#begun;
    this.#say(begun ? sentences.composer.keys : '');
    if (begun) this.#offers.options(this.#input, begun, (option) => this.#addOption(begun, option));
    else this.#offers.commands(this.#input, (command) => this.begin(command));
  }

  #addOption(begun: BegunCommand, option: ShownOption): void {
    this.#write('');
    this.#add(begun, option).input.focus();
  }

  #offerFor(begun: BegunCommand, field: OptionField): void {
    field.mark(false);
    this.#say(field.option.description);
    this.#offers.choices(begun, field, () => {
      const empty = begun.fields.find(({ input }) => input.value === '');
      (empty?.input ?? this.#input).focus();
    });
  }

  /** What keys do in a field of a begun command, or in the one behind them. */
  #keys(field?: OptionField): KeyActions {
    return {
      send: () => this.#send(),
      cancel: () => {
        if (this.#begun) this.#cancel();
      },
      back: () => {
        const begun = this.#begun;
        if (!begun || (field?.input ?? this.#input).value !== '') return false;
        this.#back(begun, field);
        return true;
      },
    };
  }

  /** Takes away a field, or the command. */
  #back(begun: BegunCommand, field: OptionField | undefined): void {
    const last = begun.fields.at(-1);
    if (!field && last) last.input.focus();
    else if (!field || field.option.required) this.#cancel();
    else {
      begun.remove(field);
      this.#input.focus();
    }
  }

  #cancel(): void {
    this.reset();
    this.focus();
  }

  #send(): void {
    const text = this.#input.value.trim();
    if (this.#begun) this.#use(this.#begun);
    else if (text !== '') {
      this.reset();
      this.#sending.say(text);
    }
  }

  #use({ wrong, use }: BegunCommand): void {
    if (wrong) {
      wrong.field.input.focus();
      wrong.field.mark(true);
      this.#list.close();
      this.#say(wrong.problem, true);
    } else {
      this.#cancel();
      this.#sending.use(use);
    }
  }

  #say(sentence: string, isProblem = false): void {
    this.#hint.textContent = sentence;
    this.#hint.classList.toggle('failure', isProblem);
  }
}
