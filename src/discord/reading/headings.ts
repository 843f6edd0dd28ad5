import type { Library, Report } from '../../knowledge/report.ts';
import { type CooperativeTask, runToEnd } from '../../util/cooperative.ts';
import { truncationPoint } from '../../util/truncate.ts';
import { tidyInput } from '../card/escape.ts';
import { OURS } from '../card/limits.ts';
import { buildFuzzyIndex, type FuzzyIndex } from './fuzzy-index.ts';
import { uniqueNames } from './unique-names.ts';

/** Brackets and quotation marks that a heading should not begin with. */
const OPENING_MARKS = /^[\s("'«“[]+/u;
/** UTF-16 units of a paragraph that are tidied to get its heading; mostly enough. */
const BEGINNING = 2 * OURS.heading;

/** The first words of a paragraph, by which people pick it from a list. */
export interface Heading {
  readonly report: Report;
  /** Number of the paragraph in the report, from 1. */
  readonly paragraph: number;
  /** The first words on one line, cut after a word. */
  readonly words: string;
  /** The first words, with a number if other paragraphs start with the same words. */
  readonly name: string;
}

/**
 * The headings of all paragraphs. Equal headings are numbered from the oldest report on, so that a new
 * report does not change the names of the others.
 */
export class Headings {
  readonly #byName = new Map<string, Heading>();
  readonly #byReport = new Map<Report, Heading[]>();
  /** Built when first needed: that is fast for the paragraphs of one report. */
  readonly #fuzzyIndexes = new Map<Report, FuzzyIndex>();

  static *of(library: Library): CooperativeTask<Headings> {
    const all: Omit<Heading, 'name'>[] = [];
    for (const report of library.toReversed()) {
      for (const [at, text] of report.paragraphs.entries()) {
        all.push({ report, paragraph: at + 1, words: firstWords(text) });
        yield;
      }
    }
    const names = yield* uniqueNames(all.map(({ words }) => words));
    const headings = new Headings();
    for (const [at, heading] of all.entries()) {
      headings.#add({ ...heading, name: names[at] ?? heading.words });
      yield;
    }
    return headings;
  }

  #add(heading: Heading): void {
    this.#byName.set(heading.name, heading);
    const ofReport = this.#byReport.get(heading.report);
    if (ofReport) ofReport.push(heading);
    else this.#byReport.set(heading.report, [heading]);
  }

  /** @returns the heading of a paragraph, numbered from 1; undefined if there is no such paragraph */
  at(report: Report, paragraph: number): Heading | undefined {
    return this.#byReport.get(report)?.[paragraph - 1];
  }

  /** @returns the heading with this name; undefined if there is none, or not in the given report */
  named(name: string, report: Report | undefined): Heading | undefined {
    const heading = this.#byName.get(name);
    return report === undefined || heading?.report === report ? heading : undefined;
  }

  /** @returns the headings in a report that have the typed words, with typos, in any order; best first */
  matching(report: Report, typed: string): Heading[] {
    const headings = this.#byReport.get(report) ?? [];
    const index =
      this.#fuzzyIndexes.get(report) ??
      runToEnd(buildFuzzyIndex(headings.map(({ words }) => words)));
    this.#fuzzyIndexes.set(report, index);
    return index.search(typed).flatMap((at) => headings[at] ?? []);
  }
}

function firstWords(paragraph: string): string {
  const beginning = withoutMarks(paragraph.slice(0, BEGINNING));
  const text = beginning.length > OURS.heading ? beginning : withoutMarks(paragraph);
  return text.slice(0, truncationPoint(text, OURS.heading)).toWellFormed();
}

function withoutMarks(paragraph: string): string {
  return tidyInput(paragraph).replace(OPENING_MARKS, '');
}
