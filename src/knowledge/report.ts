/** A news report exactly as published, typos included. */
export interface Report {
  /** The file name without `.md`; unique within a library. */
  readonly id: string;
  readonly title: string;
  /** The URL of the published report, http or https. */
  readonly url: string;
  /** The publication date, `YYYY-MM-DD`; undefined when the file does not give one. */
  readonly date?: string | undefined;
  /** The paragraphs, verbatim and in order; at least one. */
  readonly paragraphs: readonly string[];
}

/**
 * All reports, newest first; at least one. Sorted by date, then by id; reports without a date count as
 * the oldest.
 */
export type Library = readonly [Report, ...Report[]];
