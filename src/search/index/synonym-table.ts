import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { stem, withoutPrefix } from '../../arabic/stem.ts';
import { cachingTokeniser, memoizeByWord } from '../../arabic/token-cache.ts';
import type { SynonymRule } from '../../knowledge/parse-synonyms.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';

/**
 * The key of a synonym entry: the stems of its words, separated by spaces, so that all inflections of a
 * word or phrase have the same key.
 */
export type EntryKey = string;

/** Several words in a row that are an entry. */
export interface Phrase {
  readonly key: EntryKey;
  /** How many words it has, at least two. */
  readonly length: number;
}

/** The words and phrases that may stand for one another, looked up by stems. */
export class SynonymTable {
  readonly #equivalents = new Map<EntryKey, Set<EntryKey>>();
  readonly #names = new Set<EntryKey>();
  /** The words of all entries as they are written, without article and conjunction. */
  readonly #words = new Set<string>();
  /** The length of the longest phrase that begins with a stem. */
  readonly #longestFrom = new Map<string, number>();

  /** @returns the table of these rules, built only once for the same rules */
  static *of(rules: readonly SynonymRule[]): CooperativeTask<SynonymTable> {
    const known = TABLES.get(rules);
    if (known) return known;
    const table = new SynonymTable();
    yield* table.#fill(rules);
    TABLES.set(rules, table);
    return table;
  }

  *#fill(rules: readonly SynonymRule[]): CooperativeTask<void> {
    const visitWords = cachingTokeniser((term) => {
      this.#words.add(withoutPrefix(term));
      return { stem: stem(term), isStop: isStopWord(term) };
    });
    // Most entries are on both sides of their rule.
    const keyOf = memoizeByWord((entry) => {
      const words: { stem: string; isStop: boolean }[] = [];
      visitWords(entry, (word) => words.push(word));
      // A stop word alone has no key: queries leave stop words out.
      return words.every(({ isStop }) => isStop) ? [] : [joinStems(words.map((word) => word.stem))];
    });
    for (const { from, to, areNames } of rules) {
      const targets = to.flatMap(keyOf);
      for (const key of from.flatMap(keyOf)) {
        const equivalents = this.#entry(key);
        for (const target of targets) if (target !== key) equivalents.add(target);
        if (areNames) this.#names.add(key);
      }
      for (const key of targets) this.#entry(key);
      yield;
    }
  }

  /** @returns the entries that this one may stand for; none for an unknown entry */
  equivalentsOf(key: EntryKey): ReadonlySet<EntryKey> {
    return this.#equivalents.get(key) ?? NONE;
  }

  /** @returns whether this is an entry of the synonyms */
  has(key: EntryKey): boolean {
    return this.#equivalents.has(key);
  }

  /** @returns whether an entry holds the word as it is written, but for article and conjunction */
  holdsWord(term: string): boolean {
    return this.#words.has(withoutPrefix(term));
  }

  /** @returns whether this is an entry and a proper name */
  isName(key: EntryKey): boolean {
    return this.#names.has(key);
  }

  /** @returns whether any phrase among the entries begins with this stem */
  beginsPhrase(stemmed: string): boolean {
    return (this.#longestFrom.get(stemmed) ?? 1) > 1;
  }

  /** @returns the phrases among the entries that begin with a word of a row of stems */
  phrasesAt(stems: readonly string[], first: number): Phrase[] {
    const longest = this.#longestFrom.get(stems[first] ?? '') ?? 1;
    const phrases: Phrase[] = [];
    for (let length = 2; length <= longest && first + length <= stems.length; length++) {
      const key = joinStems(stems.slice(first, first + length));
      if (this.has(key)) phrases.push({ key, length });
    }
    return phrases;
  }

  #entry(key: EntryKey): Set<EntryKey> {
    const known = this.#equivalents.get(key);
    if (known) return known;
    const fresh = new Set<EntryKey>();
    this.#equivalents.set(key, fresh);
    const stems = key.split(' ');
    const [first = ''] = stems;
    this.#longestFrom.set(first, Math.max(stems.length, this.#longestFrom.get(first) ?? 1));
    return fresh;
  }
}

const TABLES = new WeakMap<readonly SynonymRule[], SynonymTable>();
const NONE: ReadonlySet<EntryKey> = new Set();

function joinStems(stems: readonly string[]): EntryKey {
  return stems.join(' ');
}
