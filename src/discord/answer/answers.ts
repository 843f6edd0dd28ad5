import type { Report } from '../../knowledge/report.ts';
import type { SemanticSimilarity } from '../../search/ranking/similarity.ts';
import type { SearchResult } from '../../search/result.ts';
import { LruCache } from '../../util/lru-cache.ts';
import type { BotEmitter } from '../bot-events.ts';
import { searchable } from '../card/escape.ts';
import type { Knowledge } from '../knowledge.ts';
import { pickedHeading } from '../reading/headings.ts';

/** People press the buttons of recent cards, and ask what others have just asked. */
const CACHED_QUESTIONS = 1000;

/** What the reports say to questions. Each question is worked out once, as long as it stays cached. */
export class Answers {
  readonly #knowledge: Knowledge;
  readonly #events: BotEmitter;
  readonly #cache = new LruCache<string, SearchResult>(CACHED_QUESTIONS);

  /** @param events - emits how long searches and embeddings take */
  constructor(knowledge: Knowledge, events: BotEmitter) {
    this.#knowledge = knowledge;
    this.#events = events;
  }

  /**
   * Searches for a question by words and, where embeddings can be had, by meaning.
   *
   * @param question - as typed or picked, tidied; mentions and addresses in it are not searched for, and a
   * paragraph picked by its heading comes first
   * @param report - search in this report only
   */
  async find(question: string, report?: Report): Promise<SearchResult> {
    return (await this.#findByMeaning(question, report)) ?? this.findByWords(question, report);
  }

  /** Searches by words alone, at once. */
  findByWords(question: string, report?: Report): SearchResult {
    return this.#search(question, report, undefined);
  }

  /**
   * Searches for a question whose answer is shown already, which may have been found either way.
   *
   * @returns both results, by meaning first; one where embeddings are off or cannot be had now
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
  { library, search }: Knowledge,
  report: Report | undefined,
  similarity: SemanticSimilarity | undefined,
): SearchResult {
  const picked = pickedHeading(library, question, report);
  const shown = picked && search.show(picked.report, picked.paragraph);
  if (!shown) return search.ask(searchable(question), { report, similarity });
  const found = search.ask(searchable(picked.words), { report });
  const others = found.results.filter(
    (result) => result.report !== shown.report || result.paragraph !== shown.paragraph,
  );
  return { ...found, results: [shown, ...others], closest: undefined, smallTalk: undefined };
}

function keyOf(question: string, report: Report | undefined, byMeaning: boolean): string {
  return JSON.stringify([question, report?.id, byMeaning]);
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
