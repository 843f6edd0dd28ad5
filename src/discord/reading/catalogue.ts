import { normalise } from '../../arabic/normalise.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import { type CooperativeTask, runToEnd } from '../../util/cooperative.ts';
import { reportKey } from '../card/custom-id.ts';
import { clip } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import { buildFuzzyIndex, type FuzzyIndex } from './fuzzy-index.ts';
import { uniqueNames } from './unique-names.ts';

/** A report in a list of choices. */
export interface ListedReport {
  readonly report: Report;
  /** The key in a `custom_id`, and the value of the choice. */
  readonly key: string;
  /** The title, with a number if other reports have the same title. */
  readonly name: string;
  /** The name, title and id, normalised: typed text is compared with this. */
  readonly compared: string;
}

/** Room for the number at the end of a name. */
const NUMBER = 10;

/** The reports by everything that identifies them. */
export class Catalogue {
  readonly #listed: ListedReport[] = [];
  readonly #byKey = new Map<string, Report>();
  readonly #byId = new Map<string, Report>();
  /** By the name in the list or the whole title, normalised; the newest report with this title. */
  readonly #byTitle = new Map<string, Report>();
  /** Positions in `#listed` by the words of the titles. */
  readonly #byWords: FuzzyIndex;

  static *of(library: Library): CooperativeTask<Catalogue> {
    const names = yield* uniqueNames(
      library.map(({ title }) => clip(title, LIMITS.choiceName - NUMBER)),
    );
    const catalogue = new Catalogue(yield* buildFuzzyIndex(library.map(({ title }) => title)));
    for (const [at, report] of library.entries()) {
      catalogue.#add(report, names[at] ?? report.title);
      yield;
    }
    return catalogue;
  }

  private constructor(byWords: FuzzyIndex) {
    this.#byWords = byWords;
  }

  #add(report: Report, name: string): void {
    const { id, title } = report;
    const key = reportKey(report);
    const wholeTitle = normalise(title).text;
    const shown = name === title ? wholeTitle : normalise(name).text;
    const compared = `${shown} ${wholeTitle} ${normalise(id).text}`;
    this.#listed.push({ report, key, name, compared });
    this.#byKey.set(key, report);
    this.#byId.set(id, report);
    this.#byTitle.set(shown, report);
    if (!this.#byTitle.has(wholeTitle)) this.#byTitle.set(wholeTitle, report);
  }

  /** @returns the report with this key; undefined if it is no longer in the library */
  withKey(key: string | undefined): Report | undefined {
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  /**
   * @param typed - a key, id, title or name in the list. The title may have typos and another order of words
   * if only one report comes into question.
   * @returns the report; undefined if there is none
   */
  named(typed: string): Report | undefined {
    const name = typed.trim();
    return (
      this.#byKey.get(typed) ??
      this.#byId.get(name) ??
      this.#byTitle.get(normalise(name).text) ??
      this.#withMisspeltTitle(name)
    );
  }

  /** Part of a title is not enough: a moderator would post from another report than they meant. */
  #withMisspeltTitle(typed: string): Report | undefined {
    const typedWords = runToEnd(buildFuzzyIndex([typed]));
    const [only, ...others] = this.#byWords
      .search(typed)
      .flatMap((at) => this.#listed[at]?.report ?? [])
      .filter(({ title }) => typedWords.search(title).length > 0);
    return others.length === 0 ? only : undefined;
  }

  /**
   * @param typed - text that is typed into a list
   * @param limit - maximum number of reports
   * @returns the reports whose titles or ids contain the text, newest first; then those whose titles have
   * its words with typos or in another order, best match first
   */
  matching(typed: string, limit: number): ListedReport[] {
    const wanted = normalise(typed.trim()).text;
    const found = new Set<ListedReport>();
    for (const entry of this.#listed) {
      if (found.size === limit) break;
      if (entry.compared.includes(wanted)) found.add(entry);
    }
    if (found.size < limit) {
      for (const at of this.#byWords.search(typed)) {
        const entry = this.#listed[at];
        if (entry) found.add(entry);
      }
    }
    return [...found].slice(0, limit);
  }
}
