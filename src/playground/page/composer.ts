import { requiredOptions } from '../view/filling.ts';
import { begunCommand } from '../view/menu.ts';
import { sentences } from '../view/page-messages.ts';
import type { CommandRequest, ShownCommand, ShownOption } from '../view/protocol.ts';
import { BegunCommand } from './begun-command.ts';
import { composerFrame } from './composer-frame.ts';
import { type KeyActions, watchKeys } from './composer-keys.ts';
import { onBlur } from './dom.ts';
import { ListBox } from './list-box.ts';
import { Offers } from './offers.ts';
import type { OptionField } from './option-field.ts';
import type { PageState } from './page-state.ts';

/** Where the visitor writes messages and fills in commands. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #hint: HTMLElement;
  readonly #list = new ListBox();
  readonly #offers: Offers;
  readonly #state: PageState;
  readonly #submit: (what: string | CommandRequest) => void;
  #begun: BegunCommand | undefined;

  /** @param submit - called with a message or a command to send */
  constructor(state: PageState, submit: (what: string | CommandRequest) => void) {
    this.#state = state;
    this.#submit = submit;
    this.#offers = new Offers(this.#list, state);
    const { form, input, opener, hint } = composerFrame(this.#list.element);
    this.element = form;
    this.#input = input;
    this.#hint = hint;
    opener.addEventListener('click', () => this.#openMenu());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    onBlur(form, () => this.#list.close());
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('focus', () => this.#offer());
    watchKeys(input, this.#list, this.#keys());
    this.reset();
  }

  /** Clears the composer for the current persona and channel. */
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

  /** Moves the focus to the last field of a begun command, else to the message. */
  focus(): void {
    const field = this.#begun?.fields.at(-1);
    (field?.input ?? this.#input).focus();
  }

  /**
   * Begins a command with a field for each of its required options.
   *
   * @param rest - what was already typed behind its name
   */
  begin(command: ShownCommand, rest = ''): void {
    this.reset();
    const begun = new BegunCommand(command, this.#state.snapshot, this.#input);
    this.#begun = begun;
    this.#input.placeholder = command.options.length > 0 ? sentences.composer.moreOptions : '';
    const [first] = requiredOptions(command).map((option) => this.#add(begun, option));
    if (first) first.input.value = rest;
    const next = first?.input ?? this.#input;
    // The focus opens the list, unless the field has it already.
    if (document.activeElement === next) this.#offer();
    else next.focus();
  }

  /** Opens the menu of commands without a keyboard. */
  #openMenu(): void {
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

  /** Offers commands, or the options that may be added to a begun one. */
  #offer(): void {
    const begun = this.#begun;
    this.#say(begun ? sentences.composer.keys : '');
    if (begun) {
      this.#offers.options(this.#input, begun, (option) => {
        this.#write('');
        this.#add(begun, option).input.focus();
      });
    } else this.#offers.commands(this.#input, (command) => this.begin(command));
  }

  #offerFor(begun: BegunCommand, field: OptionField): void {
    field.mark(false);
    this.#say(field.option.description);
    this.#offers.choices(begun, field, () => {
      const empty = begun.fields.find(({ input }) => input.value === '');
      (empty?.input ?? this.#input).focus();
    });
  }

  /** What keys do in a field of a begun command, or in the message. */
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

  /** Removes a field, or the command. */
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
    if (this.#begun) this.#sendCommand(this.#begun);
    else if (text !== '') {
      this.reset();
      this.#submit(text);
    }
  }

  #sendCommand({ wrong, request }: BegunCommand): void {
    if (wrong) {
      wrong.field.input.focus();
      wrong.field.mark(true);
      this.#list.close();
      this.#say(wrong.problem, true);
    } else {
      this.#cancel();
      this.#submit(request);
    }
  }

  #say(sentence: string, isProblem = false): void {
    this.#hint.textContent = sentence;
    this.#hint.classList.toggle('failure', isProblem);
  }
}
