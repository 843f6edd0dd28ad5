import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, escapeText, searchable, tidyInput } from '../../../src/discord/card/escape.ts';
import { anyText } from '../../support/texts.ts';

describe('escapeText', () => {
  test.each([
    ['bold and italics', '**نص** _نص_', '\\*\\*نص\\*\\* \\_نص\\_'],
    ['strikethrough and spoilers', '~~نص~~ ||نص||', '\\~\\~نص\\~\\~ \\|\\|نص\\|\\|'],
    ['code', '`نص`', '\\`نص\\`'],
    ['headings and small print', '# نص\n-# نص', '\\# نص\n\\-# نص'],
    ['quotes', '> نص', '\\> نص'],
    ['lists', '- نص\n  + نص\n12. نص', '\\- نص\n  \\+ نص\n12\\. نص'],
    ['masked links', '[نص](http://x.y)', '\\[نص\\](http\\://x.y)'],
    ['mentions', '<@1> <#1> @everyone', '\\<\\@1\\> \\<#1\\> \\@everyone'],
    ['timestamps and emoji', '<t:1:R> <:a:1>', '\\<t:1:R\\> \\<:a:1\\>'],
    ['escapes', '\\*', '\\\\\\*'],
  ])('shows %s literally', (_, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('leaves Arabic text and its punctuation alone', () => {
    const text = 'قال: «نعم»، (ربما) - 15 عنصرا. 3.5';
    expect(escapeText(text)).toBe(text);
  });

  test('can be undone and at most doubles the length, for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const escaped = escapeText(text);
        expect(escaped.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')).toBe(text);
        expect(escaped.length).toBeLessThanOrEqual(2 * text.length);
      }),
    );
  });
});

describe('tidyInput', () => {
  test('removes invisible characters and puts the rest on one line', () => {
    expect(tidyInput(' \u202eأين\u200b\n\n سرت\ufeff؟\u2066 ')).toBe('أين سرت؟');
    expect(tidyInput('\u200b\u200f\u2069')).toBe('');
  });

  test('keeps vowel signs but not a stack of them', () => {
    expect(tidyInput('مَدِينَة')).toBe('مَدِينَة');
    expect(tidyInput(`ب${'\u0651'.repeat(300)}`)).toHaveLength(5);
  });
});

test('clip cuts after a word and within the length', () => {
  expect(clip('قصير', 10)).toBe('قصير');
  expect(clip('نص طويل جدا لا يتسع', 12)).toBe('نص طويل جدا…');
  fc.assert(
    fc.property(anyText(), fc.integer({ min: 1, max: 50 }), (text, most) => {
      expect(clip(text, most).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('searchable drops mentions, emoji, timestamps and URLs', () => {
  const typed = 'سرت <@123> <#1> <@&2> </اسأل:3> <:علم:4> <a:x:5> <t:6:R> @everyone https://x.y/z؟';
  expect(searchable(typed).trim().split(/\s+/u)).toEqual(['سرت']);
  expect(searchable('هل 3 < 5 و 6 > 2؟')).toBe('هل 3 < 5 و 6 > 2؟');
});
