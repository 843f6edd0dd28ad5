import type { Library } from '../knowledge/report.ts';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';
import { passagesOf } from '../search/index/passage.ts';
import type { Search, SearchOptions } from '../search/search.ts';
import type { CompleteChat, TokenUsage } from './chat-endpoint.ts';
import { checkVerdict } from './check-verdict.ts';
import { promptFor } from './prompt.ts';
import { MAX_CANDIDATES, passagesToShow } from './shown-passages.ts';

/** What a reader said of a question, and what it took. */
export interface Reading {
  readonly judgement: ReaderJudgement;
  readonly usage: TokenUsage | undefined;
}

/**
 * Has the passages read.
 *
 * @param started - when the question began to wait, by `performance.now()`
 * @throws EndpointError when the endpoint fails
 */
export type ReadPassages = (signal: AbortSignal, started?: number) => Promise<Reading>;

/**
 * @param room - how many characters a reader is shown at most
 * @returns a function that prepares the request for a question; undefined when there is nothing to read
 */
export function questionReader(
  complete: CompleteChat,
  room: number,
  library: Library,
  search: Search,
) {
  const all = passagesOf(library).map((passage, id) => ({ ...passage, id }));
  return (
    question: string,
    options: Pick<SearchOptions, 'report' | 'similarity'>,
  ): ReadPassages | undefined => {
    const candidates = search.candidates(question, MAX_CANDIDATES, options);
    if (!candidates) return undefined;
    const shown = passagesToShow(all, options.report, room, candidates.passages);
    if (shown.length === 0) return undefined;
    const messages = promptFor(shown, question, candidates.reading);
    return async (signal, started = performance.now()) => {
      const { content, usage } = await complete(messages, signal);
      const milliseconds = performance.now() - started;
      const checked = checkVerdict(content, shown);
      return { judgement: { ...checked, shown: shown.length, milliseconds }, usage };
    };
  };
}
