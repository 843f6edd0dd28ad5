import { isCommonStem } from '../arabic/common-words.ts';
import { stem } from '../arabic/stem.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import type { Token } from '../arabic/tokenise.ts';

/** How alike sentences are, a row for each: 0 shares no word of weight, 1 has the same. */
export type Similarity = readonly Float64Array[];

/** How much a word counts in a sentence. */
interface Posting {
  readonly sentence: number;
  readonly weight: number;
}

/**
 * Cosines between the sentences' tf-idf vectors, over the stems of words that tell of a subject.
 *
 * @param sentences - the words of each sentence
 */
export function similarities(sentences: readonly (readonly Token[])[]): Similarity {
  const postings = postingsOf(sentences.map(contentOf));
  const lengths = new Float64Array(sentences.length);
  for (const list of postings) {
    for (const { sentence, weight } of list)
      lengths[sentence] = (lengths[sentence] ?? 0) + weight ** 2;
  }
  const rows = sentences.map((_, at) => {
    const row = new Float64Array(sentences.length);
    row[at] = 1;
    return row;
  });
  for (const list of postings) {
    for (const a of list) {
      const row = rows[a.sentence] ?? new Float64Array();
      for (const b of list) {
        if (a.sentence === b.sentence) continue;
        const norm = Math.sqrt((lengths[a.sentence] ?? 1) * (lengths[b.sentence] ?? 1));
        row[b.sentence] = (row[b.sentence] ?? 0) + (a.weight * b.weight) / norm;
      }
    }
  }
  return rows;
}

function contentOf(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ term }) => !isStopWord(term))
    .map(({ term }) => stem(term))
    .filter((stemmed) => !isCommonStem(stemmed));
}

/** For each stem the sentences that hold it, weighed by tf-idf. */
function postingsOf(sentences: readonly string[][]): Posting[][] {
  const frequencies = new Map<string, Map<number, number>>();
  for (const [sentence, stems] of sentences.entries()) {
    for (const stemmed of stems) {
      const list = frequencies.get(stemmed) ?? new Map<number, number>();
      frequencies.set(stemmed, list.set(sentence, (list.get(sentence) ?? 0) + 1));
    }
  }
  return Array.from(frequencies.values(), (list) => {
    const inverse = Math.log(1 + sentences.length / list.size);
    return Array.from(list, ([sentence, frequency]) => ({ sentence, weight: frequency * inverse }));
  });
}
