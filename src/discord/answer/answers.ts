import type { Report } from '../../knowledge/report.ts';
import type { ReaderJudgement } from '../../search/confidence/reader-judgement.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import type { SearchOptions } from '../../search/search.ts';
import { LruCache } from '../../util/lru-cache.ts';
import type { BotEmitter } from '../bot-events.ts';
import { searchable } from '../card/escape.ts';
import type { Knowledge } from '../knowledge.ts';
import { type JudgedResult, type PointedPassage, restoredJudgement } from './judged-result.ts';

/** People press the buttons of recent cards, and repeat questions that others have just asked. */
const CACHED_QUESTIONS = 1000;

/** What decides a result. */
type DecidedBy = 'words' | 'meaning' | 'reader';

/** Answers questions from the reports, with a cache of the last results. */
export class Answers {
  readonly #knowledge: Knowledge;
  readonly #events: BotEmitter;
  readonly #cache = new LruCache<string, JudgedResult>(CACHED_QUESTIONS);

  /** @param events - gets the duration of searches, of embeddings and of reading */
  constructor(knowledge: Knowledge, events: BotEmitter) {
    this.#knowledge = knowledge;
    this.#events = events;
  }

  /**
   * Searches for a question by words and, if embeddings are available, by meaning. Then a reader decides,
   * if there is one: that may take many seconds.
   *
   * @param question - the question as typed or picked, tidied; mentions and URLs in it are ignored, and a
   * paragraph that was picked by its heading comes first
   * @param report - the report to search; undefined: all reports
   * @param signal - aborts when nobody waits for the reader any more; then words decide
   */
  async find(
    question: string,
    report: Report | undefined,
    signal: AbortSignal,
  ): Promise<JudgedResult> {
    const { readFor, headings } = this.#knowledge;
    const words = searchable(question);
    if (!readFor || headings.named(question, report) || words.trim() === '') {
      return this.findUnread(question, report);
    }
    const judged = this.#cached(question, report, 'reader');
    if (judged) return judged;
    const similarity = await this.#similarityTo(question);
    const unread = this.#search(question, { report, similarity });
    if (unread.smallTalk) return unread;
    const started = performance.now();
    const judgement = await readFor(words, { report, similarity }, signal);
    if (!signal.aborted) {
      this.#events.emit('read', secondsSince(started), judgement?.verdict ?? 'unavailable');
    }
    return judgement ? this.#search(question, { report, similarity, judgement }) : unread;
  }

  /** Does the same without waiting for a reader, whose judgement counts if it is known already. */
  async findUnread(question: string, report?: Report): Promise<JudgedResult> {
    return (
      this.#cached(question, report, 'reader') ??
      (await this.#findByMeaning(question, report)) ??
      this.findByWords(question, report)
    );
  }

  /** Searches by words only, synchronously. */
  findByWords(question: string, report?: Report): JudgedResult {
    return this.#search(question, { report });
  }

  /**
   * Finds all results that a card may show, likeliest first, because words, embeddings or a reader may
   * have decided when it was made. No reader is asked.
   *
   * @param pointed - the passage that a reader had pointed at when the card was made
   * @returns undefined in place of a result by embeddings when they are unavailable
   */
  async *findAgain(
    question: string,
    report: Report | undefined,
    pointed: PointedPassage | undefined,
  ): AsyncGenerator<JudgedResult | undefined> {
    const { similarityTo, search, library } = this.#knowledge;
    const judged = this.#cached(question, report, 'reader');
    if (judged) yield judged;
    // Words may find more than the reader had verified.
    if (!pointed) {
      if (similarityTo) yield await this.#findByMeaning(question, report);
      yield this.findByWords(question, report);
    }
    const similarity = await this.#similarityTo(question);
    if (similarityTo && !similarity) yield undefined;
    const judgement = restoredJudgement(pointed, library);
    const found = search.ask(searchable(question), { report, similarity, judgement });
    yield { ...found, judgement };
  }

  /** @returns what a reader said of the question, if that is still known */
  judgementOf(question: string, report?: Report): ReaderJudgement | undefined {
    return this.#cached(question, report, 'reader')?.judgement;
  }

  async #findByMeaning(question: string, report?: Report): Promise<JudgedResult | undefined> {
    const cached = this.#cached(question, report, 'meaning');
    if (cached) return cached;
    const similarity = await this.#similarityTo(question);
    return similarity && this.#search(question, { report, similarity });
  }

  async #similarityTo(question: string): Promise<SemanticSimilarity | undefined> {
    const { similarityTo } = this.#knowledge;
    if (!similarityTo) return undefined;
    const started = performance.now();
    const similarity = await similarityTo(searchable(question));
    this.#events.emit('embedded', secondsSince(started));
    return similarity;
  }

  #cached(question: string, report: Report | undefined, by: DecidedBy): JudgedResult | undefined {
    return this.#cache.get(keyOf(question, report, by));
  }

  #search(question: string, options: SearchOptions): JudgedResult {
    const { report, similarity, judgement } = options;
    const key = keyOf(question, report, judgement ? 'reader' : similarity ? 'meaning' : 'words');
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const started = performance.now();
    const found = searchOrPick(question, this.#knowledge, options);
    this.#events.emit('searched', secondsSince(started));
    const result = judgement ? { ...found, judgement } : found;
    this.#cache.set(key, result);
    return result;
  }
}

function searchOrPick(
  question: string,
  { headings, search }: Knowledge,
  options: SearchOptions,
): JudgedResult {
  const { report } = options;
  const picked = headings.named(question, report);
  const shown = picked && search.show(picked.report, picked.paragraph);
  if (!shown) return search.ask(searchable(question), options);
  const found = search.ask(searchable(picked.words), { report });
  const others = found.results.filter(
    (result) => result.report !== shown.report || result.paragraph !== shown.paragraph,
  );
  return {
    ...found,
    results: [shown, ...others],
    nearest: [],
    closest: undefined,
    smallTalk: undefined,
  };
}

function keyOf(question: string, report: Report | undefined, by: DecidedBy): string {
  return JSON.stringify([question, report?.id, by]);
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
