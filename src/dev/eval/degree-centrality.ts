import { isStopWord } from '../../arabic/lexicon/stop-words.ts';
import { stem } from '../../arabic/stem.ts';
import type { Token } from '../../arabic/tokenise.ts';

/**
 * Degree centrality (Erkan & Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", 2004) without a threshold: the sum of a sentence's cosine similarities to all
 * sentences, itself included. The vectors hold the tf-idf of stems.
 *
 * @param sentences - the words of each sentence
 * @returns how central each sentence is
 */
export function degreeCentrality(sentences: readonly (readonly Token[])[]): number[] {
  const counts = sentences.map((tokens) =>
    countsOf(tokens.flatMap(({ term }) => (isStopWord(term) ? [] : [stem(term)]))),
  );
  const holding = countsOf(counts.flatMap((words) => [...words.keys()]));
  const vectors = counts.map((words) => {
    const weights = [...words].map(([word, count]): [string, number] => [
      word,
      count * Math.log(1 + sentences.length / (holding.get(word) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return weights.map(([word, weight]): [string, number] => [word, weight / length]);
  });
  // The sum of the similarities to all vectors is the product with the sum of all vectors.
  const sum = new Map<string, number>();
  for (const [word, weight] of vectors.flat()) sum.set(word, (sum.get(word) ?? 0) + weight);
  return vectors.map((vector) =>
    vector.reduce((degree, [word, weight]) => degree + weight * (sum.get(word) ?? 0), 0),
  );
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
