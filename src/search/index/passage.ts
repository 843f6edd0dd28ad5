import type { Library, Report } from '../../knowledge/report.ts';

/** Number of a passage in an index. */
export type PassageId = number;

/** What search finds: one paragraph of a report. */
export interface Passage {
  readonly report: Report;
  /** Position of the paragraph in its report, counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

/**
 * @param library - the reports
 * @returns all their paragraphs, report by report
 */
export function passagesOf(library: Library): Passage[] {
  return library.flatMap((report) =>
    report.paragraphs.map((text, index) => ({ report, paragraph: index + 1, text })),
  );
}
