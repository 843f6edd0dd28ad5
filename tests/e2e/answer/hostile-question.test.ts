import { describe, expect } from 'vitest';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { buttonsOf, NOBODY, postedAnywhere, texts } from '../support/reading.ts';

describe('a question', () => {
  const words = 'وزارة الخارجية الصينية تحذر المواطنين الصينيين من السفر إلى ليبيا';

  test.for([
    ['a mention of all', '@everyone', '\\@everyone'],
    ['a link that runs a script', '](javascript:alert(1))', '\\](javascript:alert(1))'],
    ['a bidi override', '\u202eمقلوب\u2066', 'مقلوب'],
    ['zero-width characters', '\u200b\u2060\ufeffخفي\u200c', 'خفي'],
    ['hundreds of marks', `م${'\u0651'.repeat(220)}`, `م${'\u0651'.repeat(4)}`],
    ['marks of many kinds', `م${'\u064e\u0301\u0489'.repeat(70)}`, 'م\u064e\u0301\u0489\u064e'],
    ['a code block', '```js', '\\`\\`\\`js'],
    ['a masked link', '[x](https://example.org)', '\\[x\\](https\\://example.org)'],
  ] as const)(
    'with %s shows it as harmless text',
    async ([, typed, shown], { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, `${words} ${typed}`).message();

      expect(answer.ephemeral).toBe(false);
      expect(texts(answer)[0]).toBe(`${words} ${shown}`);
      expect(buttonsOf(answer).filter((button) => button.includes(':'))).toEqual([
        'http://zajelnews.net/?p=12935',
      ]);
      expect(answer.pinged).toEqual(NOBODY);
    },
  );

  test.for([
    ['zero-width characters', '\u200b\u2060\ufeff\u200c'],
    ['300 marks', '\u0651'.repeat(300)],
    ['a mention of all', '@everyone'],
    ['a link that runs a script', '](javascript:alert(1))'],
    ['a bidi override', '\u202e'],
    ['half a character', '\ud83d'],
  ] as const)(
    'of nothing but %s is answered privately',
    async ([, typed], { discord, startBot }) => {
      await startBot();
      const answer = await ask(discord, typed).message();
      expect(answer.visibleTo).toBe(discord.member.user.id);
      expect(answer.text).toMatch(/لم أجد/u);
      expect(answer.text).not.toMatch(/(?<!\\)(?:@everyone|\]\()|\u202e|\u0651{5}/u);
      expect(answer.data.mention_everyone).toBe(false);
      expect(postedAnywhere(discord)).toEqual([]);
    },
  );
});
