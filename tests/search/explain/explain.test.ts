import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTypedInLatin } from '../../../src/arabic/keyboard.ts';
import type { SemanticSimilarity } from '../../../src/search/ranking/similarity.ts';
import { createSearch } from '../../../src/search/search.ts';
import { realLibrary, realSynonyms, reportOf } from '../../support/libraries.ts';
import { anyText } from '../../support/texts.ts';

const search = createSearch(realLibrary, realSynonyms);
const golden = readFileSync('tests/questions/zajelnews-12935.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).question);

/** What an answer and its explanation have in common, taken from the answer. */
function answered(question: string, similarity?: SemanticSimilarity) {
  const { results, closest, reading, smallTalk } = search.ask(question, { similarity });
  const shown = results[0] ?? closest;
  const outcome = results[0] ? 'answer' : closest ? 'closest' : 'silent';
  const gate = closest?.gate;
  return {
    outcome,
    paragraph: shown?.paragraph,
    score: shown?.score,
    gate,
    reading,
    smallTalk,
  };
}

function explained(question: string, similarity?: SemanticSimilarity): ReturnType<typeof answered> {
  const { outcome, reading, smallTalk, passages } = search.explain(question, { similarity });
  const first = outcome === 'silent' ? undefined : passages[0];
  const gate = first?.gates[0];
  return {
    outcome,
    paragraph: first?.paragraph,
    score: first?.score,
    gate,
    reading,
    smallTalk,
  };
}

describe('the explanation agrees with the answer', () => {
  test.each(golden)('%s', (question) => {
    expect(explained(question)).toEqual(answered(question));
  });

  test('for any text, in Arabic or Latin letters', () => {
    const texts = fc.oneof(anyText(), fc.constantFrom(...golden).map(asTypedInLatin));
    fc.assert(
      fc.property(texts, (question) => {
        expect(explained(question)).toEqual(answered(question));
      }),
    );
  });

  test('also with embeddings', () => {
    const similarity: SemanticSimilarity = {
      of: (passage) => ({ similarity: passage, nearestSentence: 0 }),
      nearest: ([first, end]) => Array.from({ length: end - first }, (_, at) => end - 1 - at),
    };
    for (const question of golden) {
      expect(explained(question, similarity)).toEqual(answered(question, similarity));
      const { passages, reading } = search.explain(question, { similarity });
      const [first] = passages;
      // For another reading the similarity is not known.
      if (!first || reading !== undefined) continue;
      expect(first.similarity).toBeGreaterThanOrEqual(0);
      expect(first.logit.parts.map(({ feature }) => feature)).toContain('similarity');
    }
  });
});

test('the terms of the logit give the score', () => {
  for (const question of golden) {
    for (const { logit, score } of search.explain(question).passages) {
      const sum = logit.parts.reduce((z, { value, weight }) => z + value * weight, logit.intercept);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 12);
    }
  }
});

describe('the explanation of a word says', () => {
  const small = createSearch(
    [reportOf('قافلة', 'وصلت القوافل إلى المرفأ', 'غادرت السفن الميناء فجرا')],
    [{ from: ['الرتل'], to: ['القوافل'], areNames: false }],
  );

  test('its matches with kind and confidence, and how the passage writes it', () => {
    const { words, passages } = small.explain('متى غادرتْ السقن والرتل');
    const surest = Object.fromEntries(words.map(({ word, matches }) => [word, matches[0]]));
    expect(surest).toMatchObject({
      غادرتْ: { term: 'غادرت', kind: 'same', confidence: 1 },
      السقن: { term: 'السفن', kind: 'typo' },
      والرتل: { term: 'القوافل', kind: 'synonym' },
    });
    expect(passages[0]?.held).toContainEqual(
      expect.objectContaining({ word: 'السقن', term: 'السفن', kind: 'typo' }),
    );
  });

  test('that it is a stop word, which is not searched', () => {
    const { words, leftOut } = small.explain('أين السفن');
    expect(leftOut).toEqual(['أين']);
    expect(words.map(({ word }) => word)).toEqual(['السفن']);
  });
});

test('the explanation of small talk names only its kind', () => {
  const { smallTalk, passages, words } = search.explain('السلام عليكم');
  expect(smallTalk).toBe('greeting');
  expect([passages, words]).toEqual([[], []]);
});

test('the explanation of a passage says why it is no answer', () => {
  const [first] = search.explain('كم سعر الذهب اليوم').passages;
  expect(first?.rejectionReasons).toEqual(['probability', 'strongMatch']);
  const [held] = search.explain('قداش دبابة عند كتائب مصراتة؟').passages;
  expect(held?.gates).not.toEqual([]);
});
