import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Library, Report } from '../../knowledge/report.ts';
import { DataFileError, parsed, reportOf, textOf } from './data-file.ts';

/** A sentence that an editor picked for a summary. */
export interface Pick {
  readonly paragraph: number;
  /** `[start, end)` in the paragraph, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** 1 for the main news. */
  readonly rank: number;
}

/** A report with what an editor would tell of it. */
export interface PickedReport {
  readonly report: Report;
  readonly picks: readonly Pick[];
}

const Line = z.object({
  report: z.string(),
  picks: z.array(
    z.object({
      paragraph: z.int().positive(),
      sentence: z.string().min(1),
      rank: z.int().positive(),
    }),
  ),
});

const Text = z.object({
  id: z.string(),
  title: z.string(),
  paragraphs: z.tuple([z.string()], z.string()),
});

/** The share of a pick that makes a sentence the same, and of one that a summary must hold. */
const SAME = 0.6;

/** Where the reports of a file of picks may be, from its folder. */
const FOLDERS = ['.', 'reports', 'reading'];

/**
 * Reads picks, a JSON object a line: `report`, the id, and `picks`, each with `paragraph`, `sentence` and
 * `rank`.
 *
 * @param library - holds the reports, unless there is a `.json` of a report beside the file, or in its
 * folder `reports` or `reading`
 * @throws DataFileError when the file or a report cannot be read, or a pick is not in its report
 */
export function readPicks(file: string, library: Library): PickedReport[] {
  return textOf(file)
    .split('\n')
    .map((line, at) => ({ line, place: `${file}:${at + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, place }) => {
      const { report: id, picks } = parsed(Line, line, place);
      const report = library.find((one) => one.id === id) ?? reportBeside(file, id, place);
      return { report, picks: picks.map((pick) => placed(pick, report, place)) };
    });
}

function placed(
  { paragraph, sentence, rank }: z.infer<typeof Line>['picks'][number],
  { id, paragraphs }: Report,
  place: string,
): Pick {
  const start = paragraphs[paragraph - 1]?.indexOf(sentence) ?? -1;
  if (start < 0) {
    throw new DataFileError(`${place}: pick ${rank} is not in paragraph ${paragraph} of ${id}`);
  }
  return { paragraph, start, end: start + sentence.length, rank };
}

function reportBeside(file: string, id: string, place: string): Report {
  const found = FOLDERS.map((folder) => join(dirname(file), folder, `${id}.json`)).find((path) =>
    existsSync(path),
  );
  if (!found) throw new DataFileError(`${place}: there is no report ${id}`);
  const { title, paragraphs } = parsed(Text, textOf(found), found);
  return reportOf(id, title, paragraphs);
}

/** @returns whether most of the shorter of the two stands in the other */
export function isPickOf(pick: Pick, sentence: Omit<Pick, 'rank'>): boolean {
  const shorter = Math.min(pick.end - pick.start, sentence.end - sentence.start);
  return sharedLength(pick, sentence) > SAME * shorter;
}

/** @returns how many UTF-16 units two pieces of a report have in common */
export function sharedLength(one: Omit<Pick, 'rank'>, other: Omit<Pick, 'rank'>): number {
  if (one.paragraph !== other.paragraph) return 0;
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
