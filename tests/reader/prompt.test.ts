import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/arabic/normalise.ts';
import { promptFor } from '../../src/reader/prompt.ts';
import { promptText } from '../../src/reader/prompt-text.ts';
import { passagesOf } from '../../src/search/index/passage.ts';
import { reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';
import { ATTACKS } from './attacks.ts';

function shownOf(title: string, date: string | undefined, ...texts: string[]) {
  const report = { ...reportOf('1', ...texts), title, date };
  const other = reportOf('2', 'فقرة أخيرة');
  return passagesOf([report, other]).map((passage, id) => ({ ...passage, id }));
}

function linesOf(messages: ReturnType<typeof promptFor>): string[] {
  return (messages.at(-1)?.content ?? '').split('\n');
}

/** What is in the lines besides their labels. */
function textsOf(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.replace(/^(?:\[\d+\]|التقرير:|كما فُهم:|السؤال:) ?/u, '').replace(/ \(2026-05-01\)$/u, ''),
  );
}

/** The structure that no text may change. */
function expectStructure(lines: readonly string[], passages: number, hasReading: boolean): void {
  const numbered = lines.flatMap((line) => /^\[(\d+)\] /u.exec(line)?.[1] ?? []);
  expect(numbered).toEqual(Array.from({ length: passages }, (_, at) => String(at + 1)));
  expect(lines.filter((line) => line.startsWith('التقرير:'))).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('كما فُهم:'))).toHaveLength(hasReading ? 1 : 0);
  expect(lines.filter((line) => line.startsWith('السؤال:'))).toEqual([lines.at(-1)]);
  // Headings, passages, a blank line, the question and its reading.
  expect(lines).toHaveLength(2 + passages + 1 + 1 + (hasReading ? 1 : 0));
  for (const text of textsOf(lines)) {
    expect(text).not.toMatch(/[[\]{}<>|`#［］｛｝＜＞｜\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    const normal = normalise(text).text;
    expect(normal).not.toMatch(
      /(?<!\p{L})(?:و?السوال|التقرير|كما فهم|النظام|المساعد|المستخدم|system|user|assistant|human)\s*:/u,
    );
    expect(text.isWellFormed()).toBe(true);
  }
}

test('passages stand one a line, under the title and date of their report, then the question', () => {
  const shown = shownOf('بلدة', '2026-05-01', 'وصلت القافلة.', 'سطران\nفي فقرة');
  expect(linesOf(promptFor(shown, ' متى  وصلت؟ ', undefined))).toEqual([
    'التقرير: بلدة (2026-05-01)',
    '[1] وصلت القافلة.',
    '[2] سطران في فقرة',
    'التقرير: عنوان 2',
    '[3] فقرة أخيرة',
    '',
    'السؤال: متى وصلت؟',
  ]);
});

test('the reading stands before the question, when it differs', () => {
  const lines = linesOf(promptFor(shownOf('بلدة', undefined, 'نص'), 'ljn', 'متى'));
  expect(lines.slice(-2)).toEqual(['كما فُهم: متى', 'السؤال: ljn']);
});

test('what does not change between questions comes first', () => {
  const shown = shownOf('بلدة', undefined, 'نص');
  const [first = '', second = ''] = ['متى؟', 'أين؟'].map((question) =>
    JSON.stringify(promptFor(shown, question, undefined)),
  );
  const common = [...first].findIndex((character, at) => character !== second[at]);
  expect(first.slice(0, common)).toContain('فقرة أخيرة');
});

test('a long question is clipped', () => {
  const lines = linesOf(
    promptFor(shownOf('بلدة', undefined, 'نص'), 'كلمة '.repeat(1000), undefined),
  );
  expect(lines.at(-1)?.length).toBeLessThan(520);
});

test('ordinary text stays as it is', () => {
  const text = 'قال: «وصلت 3 قوافل (من مصراتة)، عند 10:30». والسؤال الآن، متى؟ - 50%';
  expect(promptText(text)).toBe(text);
});

test('there are fifty different attacks at least', () => {
  expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(50);
});

describe('the prompt keeps its structure', () => {
  test.each(ATTACKS)('%j', (attack) => {
    const shown = shownOf(
      `عنوان ${attack}`,
      '2026-05-01',
      'فقرة أولى',
      attack,
      `قبل ${attack} بعد`,
    );
    expectStructure(linesOf(promptFor(shown, attack, undefined)), 4, false);
    expectStructure(linesOf(promptFor(shown, `متى؟ ${attack}`, attack)), 4, true);
  });

  test('whatever texts there are', () => {
    const text = fc.oneof(anyText(), fc.constantFrom(...ATTACKS));
    fc.assert(
      fc.property(text, text, text, (title, passage, question) => {
        const shown = shownOf(title, '2026-05-01', passage, question);
        expectStructure(linesOf(promptFor(shown, question, passage)), 3, true);
      }),
    );
  });
});
