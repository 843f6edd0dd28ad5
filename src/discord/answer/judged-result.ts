import type { Library, Report } from '../../knowledge/report.ts';
import type { ReaderJudgement } from '../../search/confidence/reader-judgement.ts';
import type { Result, SearchResult } from '../../search/result.ts';

/** A search result, and the judgement of a reader if that decided it. */
export interface JudgedResult extends SearchResult {
  readonly judgement?: ReaderJudgement;
}

/** The part of a search result that a card shows. */
export type Found = Pick<JudgedResult, 'results' | 'nearest' | 'reading' | 'judgement'>;

/** The passage that a reader pointed at. */
export interface PointedPassage {
  readonly report: Report;
  /** Position of the paragraph in its report, counted from 1. */
  readonly paragraph: number;
  /** `[start, end)` of the verified words; undefined if the reader was unsure. */
  readonly quote: ReaderJudgement['quote'];
}

/** @returns the passages that a card can show: the answers, else the nearest passages */
export function passagesOf({ results, nearest }: Found): readonly Result[] {
  return results.length > 0 ? results : nearest;
}

/** @returns the passage that a reader pointed at; undefined if none did */
export function pointedIn(found: Found): PointedPassage | undefined {
  const { judgement } = found;
  // It always comes first.
  const [first] = passagesOf(found);
  if (judgement?.passage === undefined || !first) return undefined;
  return { report: first.report, paragraph: first.paragraph, quote: judgement.quote };
}

/**
 * @param pointed - what a reader had pointed at; undefined: it found nothing
 * @returns a judgement that leads to the same result again, without asking a reader
 */
export function restoredJudgement(
  pointed: PointedPassage | undefined,
  library: Library,
): ReaderJudgement {
  const unread = { shown: 0, milliseconds: 0 };
  if (!pointed) return { ...unread, verdict: 'nothing', passage: undefined, quote: undefined };
  const { report, paragraph, quote } = pointed;
  const before = library.slice(0, library.indexOf(report));
  return {
    ...unread,
    verdict: quote ? 'verified' : 'unsure',
    // The search numbers the passages through, report by report.
    passage: before.reduce((sum, { paragraphs }) => sum + paragraphs.length, paragraph - 1),
    quote,
  };
}
