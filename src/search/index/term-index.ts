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
 * An inverted index, and beside it the passages' words in order, which ranking and excerpts read.
 * Everything lies in flat arrays: a list's or passage's items are those from its own offset up to
 * the next one's.
 */
export interface TermIndex {
  readonly vocabulary: Vocabulary;
  readonly passages: number;
  readonly averageLength: number;

  /** Posting lists: where each term's begins, and in it the passages, ascending. */
  readonly postingOffsets: Uint32Array;
  readonly postingPassages: Uint32Array;
  /** How often the term occurs in the passage, up to 255. */
  readonly postingFrequencies: Uint8Array;

  /** Words in order, stop words left out: where each passage's begin, and for each word its term. */
  readonly tokenOffsets: Uint32Array;
  readonly tokenTerms: Uint32Array;
  /** `[start, end)` of the word in its passage's text. */
  readonly tokenStarts: Uint32Array;
  readonly tokenEnds: Uint32Array;
  /** Which sentence of the passage the word stands in, from 0. */
  readonly tokenSentences: Uint32Array;
}

/** What is known of a word wherever it stands. */
interface Word {
  /** Undefined for a stop word. */
  readonly id: TermId | undefined;
  readonly stem: string;
  readonly beginsPhrase: boolean;
}

const HIGHEST_FREQUENCY = 255;

/**
 * @param texts - the passages, whose numbers are their positions here
 * @param synonyms - whose phrases are indexed as terms of their own, each from its first word on
 * @returns an index over all their words that are not stop words
 */
export function* buildTermIndex(
  texts: readonly string[],
  synonyms: SynonymTable,
): CooperativeTask<TermIndex> {
  const vocabulary = new Vocabulary();
  const offsets = new Uint32List();
  const [terms, starts, ends, inSentence] = [
    new Uint32List(),
    new Uint32List(),
    new Uint32List(),
    new Uint32List(),
  ];
  const wordsIn = cachingTokeniser((term): Word => {
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
    const words = wordsIn(text);
    let stems: string[] | undefined;
    let sentence = 0;
    for (const [at, { word, start, end }] of words.entries()) {
      while (start >= (sentenceEnds[sentence] ?? Number.POSITIVE_INFINITY)) sentence++;
      const note = (id: TermId, to: number) => {
        terms.push(id);
        starts.push(start);
        ends.push(to);
        inSentence.push(sentence);
      };
      if (word.id !== undefined) note(word.id, end);
      if (!word.beginsPhrase) continue;
      stems ??= words.map((each) => each.word.stem);
      for (const { key, length } of synonyms.phrasesAt(stems, at)) {
        note(vocabulary.addPhrase(key), words[at + length - 1]?.end ?? end);
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
    tokenSentences: inSentence.toArray(),
  };
}

/** @returns in how many passages the term occurs: its document frequency */
export function documentFrequency({ postingOffsets }: TermIndex, term: TermId): number {
  return (postingOffsets[term + 1] ?? 0) - (postingOffsets[term] ?? 0);
}

/** @returns `[first, end)` of the passage's words in the token arrays */
export function tokensOf(passage: PassageId, { tokenOffsets }: TermIndex): [number, number] {
  const first = tokenOffsets[passage] ?? 0;
  return [first, tokenOffsets[passage + 1] ?? first];
}

type Postings = Pick<TermIndex, 'postingOffsets' | 'postingPassages' | 'postingFrequencies'>;

/** Turns the passages' terms into the terms' passages, by counting sort. */
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
    postingFrequencies[at] = Math.min(frequency, HIGHEST_FREQUENCY);
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
