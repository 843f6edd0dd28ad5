import type { Report } from '../../knowledge/report.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import type { SearchResult } from '../../search/result.ts';
import { LruCache } from '../../util/lru-cache.ts';
import type { BotEmitter } from '../bot-events.ts';
import { searchable } from '../card/escape.ts';
import type { Knowledge } from '../knowledge.ts';

/** People press the buttons of recent cards, and repeat questions that others have just asked. */
const CACHED_QUESTIONS = 1000;

/** Answers questions from the reports, with a cache of the last results. */
export class Answers {
  readonly #knowledge: Knowledge;
  readonly #events: BotEmitter;
  readonly #cache = new LruCache<string, SearchResult>(CACHED_QUESTIONS);

  /** @param events - gets the duration of searches and of embeddings */
  constructor(knowledge: Knowledge, events: BotEmitter) {
    this.#knowledge = knowledge;
    this.#events = events;
  }

  /**
   * Searches for a question by words and, if embeddings are available, by meaning.
   *
   * @param question - the question as typed or picked, tidied; mentions and URLs in it are ignored, and a
   * paragraph that was picked by its heading comes first
   * @param report - the report to search; undefined: all reports
   */
  async find(question: string, report?: Report): Promise<SearchResult> {
    return (await this.#findByMeaning(question, report)) ?? this.findByWords(question, report);
  }

  /** Searches by words only, synchronously. */
  findByWords(question: string, report?: Report): SearchResult {
    return this.#search(question, report, undefined);
  }

  /**
   * Searches again for a question that already has an answer, by meaning and by words, because the
   * answer may have been found either way.
   *
   * @returns both results, by meaning first; only the one by words if embeddings are unavailable
   */
  async findAgain(question: string, report?: Report): Promise<readonly SearchResult[]> {
    const byMeaning = await this.#findByMeaning(question, report);
    const byWords = this.findByWords(question, report);
    return byMeaning ? [byMeaning, byWords] : [byWords];
  }

  async #findByMeaning(question: string, report?: Report): Promise<SearchResult | undefined> {
    const { similarityTo } = this.#knowledge;
    if (!similarityTo) return undefined;
    const cached = this.#cache.get(keyOf(question, report, true));
    if (cached) return cached;
    const started = performance.now();
    const similarity = await similarityTo(searchable(question));
    this.#events.emit('embedded', secondsSince(started));
    return similarity && this.#search(question, report, similarity);
  }

  #search(
    question: string,
    report: Report | undefined,
    similarity: SemanticSimilarity | undefined,
  ): SearchResult {
    const key = keyOf(question, report, similarity !== undefined);
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const started = performance.now();
    const result = searchOrPick(question, this.#knowledge, report, similarity);
    this.#events.emit('searched', secondsSince(started));
    this.#cache.set(key, result);
    return result;
  }
}

function searchOrPick(
  question: string,
  { headings, search }: Knowledge,
  report: Report | undefined,
  similarity: SemanticSimilarity | undefined,
): SearchResult {
  const picked = headings.named(question, report);
  const shown = picked && search.show(picked.report, picked.paragraph);
  if (!shown) return search.ask(searchable(question), { report, similarity });
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

function keyOf(question: string, report: Report | undefined, byMeaning: boolean): string {
  return JSON.stringify([question, report?.id, byMeaning]);
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
