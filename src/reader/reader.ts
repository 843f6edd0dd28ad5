import type { ReaderSettings } from '../config/reader-settings.ts';
import { endpointPolicy, type NoResponse } from '../endpoint/endpoint-policy.ts';
import { type EndpointLog, failureLog } from '../endpoint/failure-log.ts';
import type { Library, Report } from '../knowledge/report.ts';
import type { ReaderJudgement } from '../search/confidence/reader-judgement.ts';
import type { Search, SearchOptions } from '../search/search.ts';
import { createChat } from './chat-endpoint.ts';
import { type ChosenSentences, type SummaryRoom, sentenceChooser } from './choose-sentences.ts';
import { DailyBudget } from './daily-budget.ts';
import { questionReader, type ReadPassages } from './read-question.ts';
import { SharedWork } from './shared-work.ts';

/** A request for a reader, for metrics: it says nothing of what was asked. */
export interface ReadEvent {
  /** The verdict, whether the choice of sentences could be used, or why there is no reply. */
  readonly result: ReaderJudgement['verdict'] | 'chosen' | 'unusable' | NoResponse | 'dailyLimit';
}

/** A reader of one library. */
export interface LibraryReader {
  /**
   * Has the reports read for a question. It never throws. Equal questions at the same time are read once.
   *
   * @param signal - aborts when nobody waits for the judgement any more
   * @returns undefined if there is no judgement, for whatever reason: then words decide
   */
  readFor(
    question: string,
    options: Pick<SearchOptions, 'report' | 'similarity'>,
    signal: AbortSignal,
  ): Promise<ReaderJudgement | undefined>;
  /**
   * Has the sentences of a summary chosen. It never throws. Equal requests at the same time are sent once.
   *
   * @param sentences - of the report, in its order
   * @param signal - aborts when nobody waits for the choice any more
   * @returns undefined if there is no choice within the room, for whatever reason
   */
  chooseSentences(
    report: Report,
    sentences: readonly string[],
    room: SummaryRoom,
    signal: AbortSignal,
  ): Promise<ChosenSentences>;
  /** Aborts all requests, and sends no more. */
  stop(): void;
}

/** How many questions wait while `READER_CONCURRENCY` others are read; more go by words. */
const QUEUE = 32;
const DAILY_MESSAGE =
  'READER_DAILY requests were sent today; words alone decide until midnight (UTC)';

/**
 * @param log - gets failures, but never a question
 * @param onRead - hears of every question that was to be read
 */
export function createReader(
  settings: ReaderSettings,
  log: EndpointLog,
  onRead: (event: ReadEvent) => void = () => undefined,
): { attachTo(library: Library, search: Search): LibraryReader } {
  const complete = createChat(settings);
  const onFailure = failureLog(log, 'reading failed; words alone decide');
  const capacity = { atOnce: settings.concurrency, queued: QUEUE };
  const send = endpointPolicy('reader', 1000 * settings.timeout, onFailure, capacity);
  const failed = (error: unknown) => {
    onFailure(error);
    return undefined;
  };
  const budget = new DailyBudget(settings.daily ?? Number.POSITIVE_INFINITY);
  let isSpent = false;

  const takeRequest = (): boolean => {
    const wasSpent = isSpent;
    isSpent = !budget.take();
    if (isSpent && !wasSpent) log.warn({ requests: settings.daily ?? 0 }, DAILY_MESSAGE);
    return !isSpent;
  };
  const request = async <T>(
    work: (signal: AbortSignal) => Promise<T>,
    resultOf: (value: T) => ReadEvent['result'],
    signal: AbortSignal,
  ): Promise<T | undefined> => {
    const tell = (result: ReadEvent['result']) => onRead({ result });
    if (!takeRequest()) {
      tell('dailyLimit');
      return undefined;
    }
    const outcome = await send(work, signal);
    if ('none' in outcome) {
      if (outcome.none === 'paused' || outcome.none === 'overloaded') budget.giveBack();
      tell(outcome.none);
      return undefined;
    }
    tell(resultOf(outcome.value));
    return outcome.value;
  };
  const read = async (passages: ReadPassages, signal: AbortSignal) => {
    const started = performance.now();
    const reading = await request(
      (limited) => passages(limited, started),
      ({ judgement }) => judgement.verdict,
      signal,
    );
    return reading?.judgement;
  };
  const prepareChoice = sentenceChooser(complete, settings.room);

  return {
    attachTo(library, search) {
      const prepare = questionReader(complete, settings.room, library, search);
      const work = new SharedWork<ReaderJudgement | undefined>();
      const choices = new SharedWork<ChosenSentences>();
      let isStopped = false;
      return {
        async readFor(question, options, signal) {
          if (isStopped) return undefined;
          const key = JSON.stringify([options.report?.id, question]);
          const readPassages = async (limited: AbortSignal) => {
            const passages = prepare(question, options);
            return passages && read(passages, limited);
          };
          return work.wait(key, signal, readPassages).catch(failed);
        },
        async chooseSentences(report, sentences, room, signal) {
          const choose = prepareChoice(report, sentences, room);
          if (isStopped || !choose) return undefined;
          const key = JSON.stringify([report.id, room.longest]);
          const resultOf = (choice: ChosenSentences) => (choice ? 'chosen' : 'unusable');
          return choices
            .wait(key, signal, (limited) => request(choose, resultOf, limited))
            .catch(failed);
        },
        stop() {
          isStopped = true;
          work.stop();
          choices.stop();
        },
      };
    },
  };
}
