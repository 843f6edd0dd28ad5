import { normalise } from '../../arabic/normalise.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import { type CooperativeTask, runToEnd } from '../../util/cooperative.ts';
import { memoizeTask } from '../../util/memoize.ts';
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

/** The reports by everything that identifies them. */
interface Catalogue {
  readonly listed: readonly ListedReport[];
  readonly byKey: ReadonlyMap<string, Report>;
  readonly byId: ReadonlyMap<string, Report>;
  /** By the name in the list or the whole title, normalised; the newest report with this title. */
  readonly byTitle: ReadonlyMap<string, Report>;
  /** Positions in `listed` by the words of the titles. */
  readonly byWords: FuzzyIndex;
}

/** Room for the number at the end of a name. */
const NUMBER = 10;

export const catalogueOf = memoizeTask(function* (library: Library): CooperativeTask<Catalogue> {
  const titles = library.map(({ title }) => clip(title, LIMITS.choiceName - NUMBER));
  const names = yield* uniqueNames(titles);
  const byTitle = new Map<string, Report>();
  const listed: ListedReport[] = [];
  for (const [at, report] of library.entries()) {
    const { id, title } = report;
    const name = names[at] ?? title;
    const wholeTitle = normalise(title).text;
    const shown = name === title ? wholeTitle : normalise(name).text;
    byTitle.set(shown, report);
    if (!byTitle.has(wholeTitle)) byTitle.set(wholeTitle, report);
    const compared = `${shown} ${wholeTitle} ${normalise(id).text}`;
    listed.push({ report, key: reportKey(report), name, compared });
    yield;
  }
  return {
    listed,
    byKey: new Map(listed.map(({ key, report }) => [key, report])),
    byId: new Map(library.map((report) => [report.id, report])),
    byTitle,
    byWords: yield* buildFuzzyIndex(library.map(({ title }) => title)),
  };
});

/** @returns the report with this key; undefined if it is no longer in the library */
export function reportOfKey(key: string | undefined, library: Library): Report | undefined {
  return key === undefined ? undefined : catalogueOf(library).byKey.get(key);
}

/**
 * @param typed - a key, id, title or name in the list. The title may have typos and another order of words if
 * only one report comes into question.
 * @returns the report; undefined if there is none
 */
export function reportNamed(typed: string, library: Library): Report | undefined {
  const { byKey, byId, byTitle } = catalogueOf(library);
  const name = typed.trim();
  return (
    byKey.get(typed) ??
    byId.get(name) ??
    byTitle.get(normalise(name).text) ??
    reportWithMisspeltTitle(name, library)
  );
}

/** Part of a title is not enough: a moderator would post from another report than they meant. */
function reportWithMisspeltTitle(typed: string, library: Library): Report | undefined {
  const { listed, byWords } = catalogueOf(library);
  const typedWords = runToEnd(buildFuzzyIndex([typed]));
  const [only, ...others] = byWords
    .search(typed)
    .flatMap((at) => listed[at]?.report ?? [])
    .filter(({ title }) => typedWords.search(title).length > 0);
  return others.length === 0 ? only : undefined;
}

/**
 * @param typed - text that is typed into a list
 * @param most - maximum number of reports
 * @returns the reports whose titles or ids contain the text, newest first; then those whose titles have
 * its words with typos or in another order, best match first
 */
export function matchingReports(typed: string, library: Library, most: number): ListedReport[] {
  const { listed, byWords } = catalogueOf(library);
  const wanted = normalise(typed.trim()).text;
  const found = new Set<ListedReport>();
  for (const entry of listed) {
    if (found.size === most) break;
    if (entry.compared.includes(wanted)) found.add(entry);
  }
  if (found.size < most) {
    for (const at of byWords.search(typed)) {
      const entry = listed[at];
      if (entry) found.add(entry);
    }
  }
  return [...found].slice(0, most);
}
