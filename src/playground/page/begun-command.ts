import { type Entries, problemOf, remainingOptions, valuesOf } from '../view/filling.ts';
import { choicesOf } from '../view/menu.ts';
import type {
  Choice,
  CommandRequest,
  ShownCommand,
  ShownOption,
  Snapshot,
} from '../view/protocol.ts';
import { make } from './dom.ts';
import { OptionField } from './option-field.ts';

/** A command that is being filled in: its name and the fields of its options, in a row. */
export class BegunCommand {
  readonly command: ShownCommand;
  /** The fields from the first to the last. */
  fields: readonly OptionField[] = [];
  readonly #snapshot: Snapshot;
  readonly #chip: HTMLElement;

  /** @param next - the element before which the row stands */
  constructor(command: ShownCommand, snapshot: Snapshot, next: HTMLElement) {
    this.command = command;
    this.#snapshot = snapshot;
    this.#chip = make('span', { class: 'name', dir: 'auto' }, `/${command.name}`);
    next.before(this.#chip);
  }

  /** The options that may still be added. */
  get remaining(): ShownOption[] {
    return remainingOptions(this.command, this.#entries);
  }

  /** The request to send. */
  get request(): CommandRequest {
    const { command } = this;
    const options = valuesOf(command, this.#entries, (option) => this.choicesOf(option));
    return { name: command.name, options };
  }

  /** The first field that cannot be sent as it is, with the reason. */
  get wrong(): { field: OptionField; problem: string } | undefined {
    for (const field of this.fields) {
      const problem = problemOf(field.option, field.entry, this.choicesOf(field.option));
      if (problem !== undefined) return { field, problem };
    }
    return undefined;
  }

  /** @returns what an option is picked from; undefined when anything may be typed */
  choicesOf(option: ShownOption): readonly Choice[] | undefined {
    return choicesOf(option, this.#snapshot);
  }

  /** Adds the field of an option behind the others. */
  add(option: ShownOption): OptionField {
    const field = new OptionField(option);
    (this.fields.at(-1)?.element ?? this.#chip).after(field.element);
    this.fields = [...this.fields, field];
    return field;
  }

  remove(field: OptionField): void {
    field.element.remove();
    this.fields = this.fields.filter((one) => one !== field);
  }

  /** Removes the whole row. */
  end(): void {
    for (const { element } of [{ element: this.#chip }, ...this.fields]) element.remove();
  }

  get #entries(): Entries {
    return new Map(this.fields.map(({ option, entry }) => [option.name, entry]));
  }
}
