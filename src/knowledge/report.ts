/** A news report as published: nothing in it is rewritten, slips included. */
export interface Report {
  /** Name of the report's file without `.md`; unique within a library. */
  readonly id: string;
  readonly title: string;
  /** Address of the published report, http or https. */
  readonly url: string;
  /** The paragraphs, verbatim and in order; at least one. */
  readonly paragraphs: readonly string[];
}

/** Every report the bot knows, ordered by id, newest (highest) first; at least one. */
export type Library = readonly [Report, ...Report[]];
