import { isCommonStem } from '../arabic/lexicon/common-words.ts';
import { isStopWord } from '../arabic/lexicon/stop-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Token } from '../arabic/tokenise.ts';
import type { CooperativeTask } from '../util/cooperative.ts';

/**
 * Degree centrality (Erkan & Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", 2004) without a threshold: the sum of a sentence's cosine similarities to all
 * sentences, itself included. The vectors hold the tf-idf of the stems of topic words.
 *
 * @param sentences - the words of each sentence
 * @returns how central each sentence is, at least 1
 */
export function* degreeCentrality(
  sentences: readonly (readonly Token[])[],
): CooperativeTask<number[]> {
  const vectors: Map<string, number>[] = [];
  const documentFrequency = new Map<string, number>();
  for (const tokens of sentences) {
    const vector = termFrequencies(tokens);
    for (const stemmed of vector.keys()) add(documentFrequency, stemmed, 1);
    vectors.push(vector);
    yield;
  }
  // The sum of the similarities to all vectors is the product with the sum of all vectors.
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    let squares = 0;
    for (const [stemmed, frequency] of vector) {
      const idf = Math.log(1 + sentences.length / (documentFrequency.get(stemmed) ?? 1));
      vector.set(stemmed, frequency * idf);
      squares += (frequency * idf) ** 2;
    }
    const length = Math.sqrt(squares);
    for (const [stemmed, weight] of vector) {
      vector.set(stemmed, weight / length);
      add(sum, stemmed, weight / length);
    }
    yield;
  }
  return vectors.map((vector) => {
    let degree = 0;
    for (const [stemmed, weight] of vector) degree += weight * (sum.get(stemmed) ?? 0);
    // A sentence without a topic word is similar to itself all the same.
    return Math.max(1, degree);
  });
}

function termFrequencies(tokens: readonly Token[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { term } of tokens) {
    const stemmed = stem(term);
    if (!isStopWord(term) && !isCommonStem(stemmed)) add(frequencies, stemmed, 1);
  }
  return frequencies;
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
