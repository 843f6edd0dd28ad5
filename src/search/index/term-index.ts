import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { sentences } from '../../arabic/sentences.ts';
import { stem } from '../../arabic/stem.ts';
import { cachingTokeniser } from '../../arabic/token-cache.ts';
import type { CooperativeTask } from '../../util/cooperative.ts';
import { Uint32List } from '../../util/uint32-list.ts';
import type { PassageId } from './passage.ts';
import { buildPostingLists, type PostingLists } from './posting-lists.ts';
import type { SynonymTable } from './synonym-table.ts';
import { type TermId, Vocabulary } from './vocabulary.ts';

/**
 * An inverted index, and the tokens of the passages in order, which ranking and excerpts read. Everything
 * lies in flat arrays: the items of a list or passage are those from its own offset up to the next one.
 */
export interface TermIndex extends PostingLists {
  readonly vocabulary: Vocabulary;
  readonly passages: number;
  readonly averageLength: number;

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
  const tokens = new TokenLists();
  const visitWords = cachingTokeniser((term): Word => {
    const id = isStopWord(term) ? undefined : vocabulary.add(term);
    const stemmed = id === undefined ? stem(term) : (vocabulary.stems[id] ?? term);
    return { id, stem: stemmed, beginsPhrase: synonyms.beginsPhrase(stemmed) };
  });
  for (const text of texts) {
    offsets.push(tokens.terms.length);
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
      if (id !== undefined) tokens.push(id, start, wordEnds[at] ?? 0, sentence);
      if (!beginsPhrase) continue;
      stems ??= words.map((word) => word.stem);
      for (const { key, length } of synonyms.phrasesAt(stems, at)) {
        const end = wordEnds[at + length - 1] ?? 0;
        tokens.push(vocabulary.addPhrase(key), start, end, sentence);
      }
    }
    yield;
  }
  offsets.push(tokens.terms.length);
  const tokenOffsets = offsets.toArray();
  const tokenTerms = tokens.terms.toArray();
  return {
    vocabulary,
    passages: texts.length,
    averageLength: tokenTerms.length / Math.max(1, texts.length),
    ...(yield* buildPostingLists(tokenOffsets, tokenTerms, vocabulary.size)),
    tokenOffsets,
    tokenTerms,
    tokenStarts: tokens.starts.toArray(),
    tokenEnds: tokens.ends.toArray(),
    tokenSentences: tokens.sentences.toArray(),
  };
}

/** The tokens of all passages, while they are collected. */
class TokenLists {
  readonly terms = new Uint32List();
  readonly starts = new Uint32List();
  readonly ends = new Uint32List();
  readonly sentences = new Uint32List();

  push(term: TermId, start: number, end: number, sentence: number): void {
    this.terms.push(term);
    this.starts.push(start);
    this.ends.push(end);
    this.sentences.push(sentence);
  }
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
