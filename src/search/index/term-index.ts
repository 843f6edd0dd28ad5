import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { sentences } from '../../arabic/sentences.ts';
import { stem } from '../../arabic/stem.ts';
import { cachingTokeniser } from '../../arabic/token-cache.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { Uint32List } from '../../util/uint32-list.ts';
import type { SynonymTable } from './synonym-table.ts';
import { type TermId, Vocabulary } from './vocabulary.ts';

/** Number of a passage in an index. */
export type PassageId = number;

/**
 * An inverted index, and the tokens of the passages in order, which ranking and excerpts read. Everything
 * lies in flat arrays: the items of a list or passage are those from its own offset up to the next one.
 */
export interface TermIndex {
  readonly vocabulary: Vocabulary;
  readonly passages: number;
  readonly averageLength: number;

  /** Posting lists: where the list of each term begins, and its passages, ascending. */
  readonly postingOffsets: Uint32Array;
  readonly postingPassages: Uint32Array;
  /** How often the term occurs in the passage, up to 255. */
  readonly postingFrequencies: Uint8Array;

  /** Tokens in order, without stop words: where each passage begins, and the term of each token. */
  readonly tokenOffsets: Uint32Array;
  readonly tokenTerms: Uint32Array;
  /** `[start, end)` of the token in its passage's text. */
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** The sentence of the passage that holds the token, from 0. */
  readonly tokenSentences: Uint32Array;
}

/** The part of a word that is the same wherever it occurs. */
interface Word {
  /** Undefined for a stop word. */
  readonly id: TermId | undefined;
  readonly stem: string;
  readonly beginsPhrase: boolean;
}

const NO_WORD: Word = { id: undefined, stem: '', beginsPhrase: false };

const MAX_FREQUENCY = 255;

/**
 * @param texts - the passages; their ids are their positions here
 * @param synonyms - their phrases are indexed as terms of their own
 * @returns an index over all content words
 */
export function* buildTermIndex(
  texts: readonly string[],
  synonyms: SynonymTable,
): CooperativeTask<TermIndex> {
  const vocabulary = new Vocabulary();
  const offsets = new Uint32List();
  const [terms, starts, ends, sentenceNumbers] = [
    new Uint32List(),
    new Uint32List(),
    new Uint32List(),
    new Uint32List(),
  ];
  const visitWords = cachingTokeniser((term): Word => {
    const stemmed = stem(term);
    return {
      id: isStopWord(term) ? undefined : vocabulary.add(term),
      stem: stemmed,
      beginsPhrase: synonyms.beginsPhrase(stemmed),
    };
  });
  for (const text of texts) {
    offsets.push(terms.length);
    const sentenceEnds = sentences(text).map(([, end]) => end);
    const words: Word[] = [];
    const wordStarts: number[] = [];
    const wordEnds: number[] = [];
    visitWords(text, (word, start, end) => {
      words.push(word);
      wordStarts.push(start);
      wordEnds.push(end);
    });
    let stems: string[] | undefined;
    let sentence = 0;
    for (let at = 0; at < words.length; at++) {
      const { id, beginsPhrase } = words[at] ?? NO_WORD;
      const start = wordStarts[at] ?? 0;
      while (start >= (sentenceEnds[sentence] ?? Number.POSITIVE_INFINITY)) sentence++;
      const add = (term: TermId, end: number) => {
        terms.push(term);
        starts.push(start);
        ends.push(end);
        sentenceNumbers.push(sentence);
      };
      if (id !== undefined) add(id, wordEnds[at] ?? 0);
      if (!beginsPhrase) continue;
      stems ??= words.map((word) => word.stem);
      for (const { key, length } of synonyms.phrasesAt(stems, at)) {
        add(vocabulary.addPhrase(key), wordEnds[at + length - 1] ?? 0);
      }
    }
    yield;
  }
  offsets.push(terms.length);
  const tokenOffsets = offsets.toArray();
  const tokenTerms = terms.toArray();
  return {
    vocabulary,
    passages: texts.length,
    averageLength: tokenTerms.length / Math.max(1, texts.length),
    ...(yield* invert(tokenOffsets, tokenTerms, vocabulary.size)),
    tokenOffsets,
    tokenTerms,
    tokenStarts: starts.toArray(),
    tokenEnds: ends.toArray(),
    tokenSentences: sentenceNumbers.toArray(),
  };
}

/** @returns in how many passages the term occurs: its document frequency */
export function documentFrequency({ postingOffsets }: TermIndex, term: TermId): number {
  return (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
}

/** @returns `[first, end)` of the passage's tokens in the token arrays */
export function tokensOf(passage: PassageId, { tokenOffsets }: TermIndex): [number, number] {
  const first = tokenOffsets[passage] ?? 0;
  return [first, tokenOffsets[passage + 1] ?? first];
}

type Postings = Pick<TermIndex, 'postingOffsets' | 'postingPassages' | 'postingFrequencies'>;

/** Inverts the terms of passages to the passages of terms, by counting sort. */
function* invert(
  tokenOffsets: Uint32Array,
  tokenTerms: Uint32Array,
  terms: number,
): CooperativeTask<Postings> {
  const lengths = new Uint32Array(terms);
  yield* eachPosting(tokenOffsets, tokenTerms, terms, (term) => {
    lengths[term] = (lengths[term] ?? 0) + 1;
  });
  const postingOffsets = new Uint32Array(terms + 1);
  for (const [term, length] of lengths.entries()) {
    postingOffsets[term + 1] = (postingOffsets[term] ?? 0) + length;
  }
  const next = postingOffsets.slice(0, terms);
  const total = postingOffsets[terms] ?? 0;
  const postingPassages = new Uint32Array(total);
  const postingFrequencies = new Uint8Array(total);
  yield* eachPosting(tokenOffsets, tokenTerms, terms, (term, passage, frequency) => {
    const at = next[term] ?? 0;
    postingPassages[at] = passage;
    postingFrequencies[at] = Math.min(frequency, MAX_FREQUENCY);
    next[term] = at + 1;
  });
  return { postingOffsets, postingPassages, postingFrequencies };
}

/** Visits every term of every passage once, passages ascending. */
function* eachPosting(
  tokenOffsets: Uint32Array,
  tokenTerms: Uint32Array,
  terms: number,
  visit: (term: TermId, passage: PassageId, frequency: number) => void,
): CooperativeTask<void> {
  const counts = new Uint32Array(terms);
  for (let passage = 0; passage + 1 < tokenOffsets.length; passage++) {
    const words = tokenTerms.subarray(tokenOffsets[passage], tokenOffsets[passage + 1]);
    for (const term of words) counts[term] = (counts[term] ?? 0) + 1;
    for (const term of words) {
      const frequency = counts[term] ?? 0;
      if (frequency > 0) visit(term, passage, frequency);
      counts[term] = 0;
    }
    yield;
  }
}
