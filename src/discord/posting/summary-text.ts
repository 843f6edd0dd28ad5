import type { Report } from '../../knowledge/report.ts';
import { BETWEEN_POINTS, type Summary, summariseInTurns } from '../../summary/summarise.ts';
import { allowedLength } from '../../summary/summary-length.ts';
import { hashText } from '../card/custom-id.ts';
import { escapeText, tidyLines, unescapeText } from '../card/escape.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import {
  type ChooseSentences,
  candidatesIn,
  NOTHING_SELECTED,
  type Selection,
  type SummaryCandidates,
  selectionOf,
  textOfSelection,
} from './summary-candidates.ts';

/** Which sentences make a summary, and who chose them. */
export interface SentenceChoice {
  readonly selection: Selection;
  readonly chooser: 'bot' | 'reader';
}

interface Made {
  readonly summary: Summary;
  readonly candidates: SummaryCandidates;
}

/** The summaries of reports. A long report takes long to summarise, so each is made only once. */
export class Summaries {
  readonly #made = new PerLength<Made>();
  readonly #readerChoices = new PerLength<Selection>();

  /**
   * @param maxLength - maximum length in UTF-16 units, after escaping and with the empty lines
   * @returns the bot's own summary of the report, escaped, points separated by blank lines; shorter for a
   * short report, and empty if no whole sentence fits
   */
  async textOf(report: Report, maxLength: number): Promise<string> {
    const candidates = await this.candidatesOf(report, maxLength);
    return textOfSelection(candidates, candidates.own);
  }

  /** @param maxLength - as for `textOf` */
  async candidatesOf(report: Report, maxLength: number): Promise<SummaryCandidates> {
    return (await this.#madeOf(report, maxLength)).candidates;
  }

  /**
   * @param maxLength - as for `textOf`
   * @param chooseSentences - the reader's; undefined if there is none
   * @param signal - aborts when nobody waits any more
   * @returns the reader's choice, or the bot's own where there is no reader or it does not choose
   */
  async choose(
    report: Report,
    maxLength: number,
    chooseSentences: ChooseSentences | undefined,
    signal: AbortSignal,
  ): Promise<SentenceChoice> {
    const candidates = await this.candidatesOf(report, maxLength);
    const selection =
      chooseSentences && (await this.#read(candidates, maxLength, chooseSentences, signal));
    if (selection) return { selection, chooser: 'reader' };
    return { selection: candidates.own, chooser: 'bot' };
  }

  /** A choice is kept; a reader that made none is asked again next time. */
  async #read(
    { report, sentences, longest }: SummaryCandidates,
    maxLength: number,
    chooseSentences: ChooseSentences,
    signal: AbortSignal,
  ): Promise<Selection> {
    const selection = await this.#readerChoices.get(report, maxLength, async () => {
      const texts = sentences.map(({ text }) => text);
      const lengths = texts.map((text) => lengthOf(text) + BETWEEN_POINTS.length);
      const room = { longest: longest + BETWEEN_POINTS.length, lengths };
      return selectionOf((await chooseSentences(report, texts, room, signal)) ?? []);
    });
    if (selection === NOTHING_SELECTED) this.#readerChoices.forget(report, maxLength);
    return selection;
  }

  /**
   * @param longest - in UTF-16 units, after escaping
   * @returns the sentence that says most of the report and stands alone, escaped; empty if none has room
   */
  async pickOf(report: Report, longest: number): Promise<string> {
    for (const maxLength of [SUMMARY_LENGTHS.short, longest]) {
      const { summary } = await this.#madeOf(report, maxLength);
      const { sentences, chosen } = summary;
      // A sentence may need the one before it.
      const picks = chosen.filter((at) => !chosen.includes(at - 1));
      const [best] = picks
        .flatMap((at) => sentences[at] ?? [])
        .filter(({ text, value }) => value > 0 && lengthOf(text) <= longest)
        .toSorted((a, b) => b.value - a.value);
      if (best) return escapeText(best.text);
    }
    return '';
  }

  #madeOf(report: Report, maxLength: number): Promise<Made> {
    return this.#made.get(report, maxLength, async () => {
      const longest = roomIn(report, maxLength);
      const summary = await summariseInTurns(report, longest, { lengthOf });
      return { summary, candidates: candidatesIn(report, summary, longest) };
    });
  }
}

/** Values by report and length, each computed once. */
class PerLength<Value> {
  readonly #byReport = new Map<Report, Map<number, Promise<Value>>>();

  get(report: Report, length: number, compute: () => Promise<Value>): Promise<Value> {
    const byLength = this.#byReport.get(report) ?? new Map<number, Promise<Value>>();
    this.#byReport.set(report, byLength);
    const value = byLength.get(length) ?? compute();
    byLength.set(length, value);
    return value;
  }

  forget(report: Report, length: number): void {
    this.#byReport.get(report)?.delete(length);
  }
}

/** @returns the length of a text on a card */
function lengthOf(text: string): number {
  return escapeText(text).length;
}

/** @returns how long a summary may be: the same share of a report, whether or not it needs escaping */
function roomIn(report: Report, maxLength: number): number {
  const paragraphs = report.paragraphs.map(escapeText);
  return allowedLength({ ...report, paragraphs }, maxLength);
}

/** @returns the hash of an escaped text, without invisible characters: a form may lose them unedited */
export function hashSummary(escaped: string): string {
  return hashText(tidyLines(unescapeText(escaped)));
}
