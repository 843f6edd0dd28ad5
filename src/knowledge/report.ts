/** A news report as published: nothing in it is rewritten, slips included. */
export interface Report {
  /** Name of the report's file without `.md`; unique within a library. */
  readonly id: string;
  readonly title: string;
  /** Address of the published report, http or https. */
  readonly url: string;
  /** The day it was published, `YYYY-MM-DD`; undefined when its file does not say. */
  readonly date?: string | undefined;
  /** The paragraphs, verbatim and in order; at least one. */
  readonly paragraphs: readonly string[];
}

/**
 * Every report the bot knows, newest first; at least one. The later date is newer, one without a date
 * is older than all that have one, and the higher id decides the rest.
 */
export type Library = readonly [Report, ...Report[]];
