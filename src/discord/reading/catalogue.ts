import { normalise } from '../../arabic/normalise.ts';
import type { Library, Report } from '../../knowledge/report.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { memoizeTask } from '../../util/memoize.ts';
import { reportKey } from '../card/custom-id.ts';
import { clip } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
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
  };
});

/** @returns the report with this key; undefined if it is no longer in the library */
export function reportOfKey(key: string | undefined, library: Library): Report | undefined {
  return key === undefined ? undefined : catalogueOf(library).byKey.get(key);
}

/** @returns the report of that key, id, title or name in the list; undefined when there is none */
export function reportNamed(typed: string, library: Library): Report | undefined {
  const { byKey, byId, byTitle } = catalogueOf(library);
  const name = typed.trim();
  return byKey.get(typed) ?? byId.get(name) ?? byTitle.get(normalise(name).text);
}

/** @returns the reports whose titles or ids hold what was typed, the newest first, at most `most` */
export function matchingReports(typed: string, library: Library, most: number): ListedReport[] {
  const wanted = normalise(typed.trim()).text;
  const found: ListedReport[] = [];
  for (const entry of catalogueOf(library).listed) {
    if (found.length === most) break;
    if (entry.compared.includes(wanted)) found.push(entry);
  }
  return found;
}
