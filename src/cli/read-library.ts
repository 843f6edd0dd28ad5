import { type ReaderSettings, readReader } from '../config/reader-settings.ts';
import type { Library } from '../knowledge/report.ts';
import type { Reading } from '../reader/read-question.ts';
import type { Search, SearchOptions } from '../search/search.ts';
import { UnavailableError } from './program.ts';
import { untilUnavailable } from './until-unavailable.ts';

/** @returns what a reader says of a question; undefined when there is nothing to read, or no reader */
export type ReadFor = (
  question: string,
  options: Pick<SearchOptions, 'report' | 'similarity'>,
) => Promise<Reading | undefined>;

/** Has a library read. */
export type ReadLibrary = (library: Library, search: Search) => ReadFor;

/**
 * A reader for programs whose figures would be misleading without it.
 *
 * @returns undefined when no endpoint is set; then the reader's code is not loaded. The returned functions
 * throw UnavailableError when the endpoint fails.
 * @throws ConfigError when a setting is malformed
 */
export async function requireReader(): Promise<ReadLibrary | undefined> {
  const settings = readReader(process.env);
  return settings && open(settings);
}

/**
 * The same for programs that also work without a reader: when the endpoint fails, standard error says so
 * once, and from then on words decide.
 */
export async function readerIfReachable(): Promise<ReadLibrary | undefined> {
  const readLibrary = await requireReader();
  if (!readLibrary) return undefined;
  return (library, search) => {
    const readFor = readLibrary(library, search);
    const unlessFailed = untilUnavailable('words alone decide');
    return (question, options) => unlessFailed(() => readFor(question, options));
  };
}

async function open(settings: ReaderSettings): Promise<ReadLibrary> {
  const { createChat } = await import('../reader/chat-endpoint.ts');
  const { questionReader } = await import('../reader/read-question.ts');
  const { EndpointError } = await import('../endpoint/endpoint-error.ts');
  const complete = createChat(settings);
  const late = `the reader endpoint takes longer than ${settings.timeout} s: check it, or raise READER_TIMEOUT`;
  return (library, search) => {
    const prepare = questionReader(complete, settings.room, library, search);
    return async (question, options) => {
      const signal = AbortSignal.timeout(1000 * settings.timeout);
      try {
        return await prepare(question, options)?.(signal);
      } catch (error) {
        if (!(error instanceof EndpointError)) throw error;
        throw new UnavailableError(signal.aborted ? late : error.message);
      }
    };
  };
}
