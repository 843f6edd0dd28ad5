import type { Report } from '../knowledge/report.ts';
import type { Passage, PassageId } from '../search/index/passage.ts';

/** A passage of the library that a reader is shown. */
export interface NumberedPassage extends Passage {
  readonly id: PassageId;
}

/** How many of the best passages are shown where not everything fits. */
export const MAX_CANDIDATES = 12;

/**
 * Chooses what a reader is shown: all passages that may be pointed at, in the library's order, while they
 * fit, so that a server's prefix cache holds them; else the best ones, whole, as many as fit. When a report
 * is chosen, only its passages may be pointed at, so no others are shown.
 *
 * @param passages - of the whole library, in its order
 * @param report - the chosen report; undefined: all
 * @param room - how many characters of texts and titles fit
 * @param candidates - gives the best passages, best first
 */
export function passagesToShow(
  passages: readonly NumberedPassage[],
  report: Report | undefined,
  room: number,
  candidates: readonly PassageId[],
): readonly NumberedPassage[] {
  const scope = report ? passages.filter((passage) => passage.report === report) : passages;
  if (fits(scope, room)) return scope;
  const chosen: NumberedPassage[] = [];
  for (const id of candidates.slice(0, MAX_CANDIDATES)) {
    const passage = passages[id];
    if (passage && fits(inOrder([...chosen, passage]), room)) chosen.push(passage);
  }
  return inOrder(chosen);
}

/** Passages of one report stand together, under one heading. */
function inOrder(passages: readonly NumberedPassage[]): NumberedPassage[] {
  return passages.toSorted((a, b) => a.id - b.id);
}

/** @param passages - those of a report together, under its title */
function fits(passages: readonly NumberedPassage[], room: number): boolean {
  let left = room;
  for (const [at, { report, text }] of passages.entries()) {
    left -= text.length + (report === passages[at - 1]?.report ? 0 : report.title.length);
    if (left < 0) return false;
  }
  return true;
}
