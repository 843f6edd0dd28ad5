import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { stem, withoutPrefix } from '../../arabic/stem.ts';
import { cachingTokeniser, memoizeByWord } from '../../arabic/token-cache.ts';
import type { SynonymRule } from '../../knowledge/parse-synonyms.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';

/**
 * An entry of the synonyms as search sees it: the stems of its words, parted by spaces, so that
 * every inflection of a word and of a phrase is the same entry.
 */
export type EntryKey = string;

/** A row of words that is an entry. */
export interface Phrase {
  readonly key: EntryKey;
  /** How many words it has, two at least. */
  readonly length: number;
}

/** What words and phrases may stand for one another, looked up by stems. */
export class SynonymTable {
  readonly #equivalents = new Map<EntryKey, Set<EntryKey>>();
  readonly #names = new Set<EntryKey>();
  /** The words of all entries as they are written, without article and conjunction. */
  readonly #words = new Set<string>();
  /** Of the phrases that begin with a stem, how long the longest is. */
  readonly #longestFrom = new Map<string, number>();

  /** @returns the table of these rules, made once: tables are read only and rules are many */
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
    // Most entries stand on both sides of their rule.
    const keyOf = memoizeByWord((entry) => {
      const words: { stem: string; isStop: boolean }[] = [];
      visitWords(entry, (word) => words.push(word));
      // A single stop word has no key, for no question keeps it.
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

  /** @returns the entries that this one may stand for; none for an entry that is not known */
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
