import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { idsOf, plain } from '../support/reading.ts';
import { PARAGRAPHS } from '../support/reports.ts';

describe('an answer of several passages', () => {
  test('shows each of its passages once', async ({ discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, 'داعش').message();
    const places = [answer.text.match(/الفقرة . من ٨/u)?.[0]];
    for (let press = 0; press < 4; press++) {
      await discord.people.click(answer, 'التالي').response();
      places.push(answer.text.match(/الفقرة . من ٨/u)?.[0]);
    }
    expect(new Set(places).size).toBe(5);
  });
});

describe('more of the passage', () => {
  test('«الفقرة كاملة» shows all of the paragraph, «المقتطف» goes back', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const answer = await ask(discord, 'السفارة الصينية').message();
    const excerpt = answer.text;
    expect(plain(answer)).not.toContain(PARAGRAPHS[7]);

    await discord.people.click(answer, 'الفقرة كاملة').response();
    expect(plain(answer)).toContain(`\n${PARAGRAPHS[7]}\n`);
    expect(answer.text).toContain('**السفارة**');
    expect(answer.text).toContain('السفارة الصينية');
    expect(idsOf(answer, 'الفقرة كاملة')).toEqual([]);

    await discord.people.click(answer, 'المقتطف').response();
    expect(answer.text).toBe(excerpt);
  });

  test('very long paragraphs are cut, and the card is still sent', async ({
    discord,
    startBot,
  }) => {
    const long = (word: string) => `${`*${word}* وصلت القافلة. `.repeat(200)}النهاية`;
    const KNOWLEDGE_DIR = knowledgeWith({
      '1.md': reportFile('عنوان', long('أولى'), long('ثانية'), long('ثالثة')),
    });
    await startBot({ KNOWLEDGE_DIR });
    const answer = await ask(discord, 'القافلة الثانية').message();
    for (const label of ['الفقرة كاملة', 'السياق']) {
      await discord.people.click(answer, label).response();
      expect(answer.text).toContain('…');
    }
    expect(plain(answer)).toMatch(/أولى.*ثانية.*ثالثة/su);
  });
});

describe('a paragraph that no card holds', () => {
  const filling = Array.from({ length: 60 }, (_, at) => `وصلت القافلة رقم ${at} إلى المدينة.`).join(
    ' ',
  );
  const fact = 'وافتتح الوزير سامي حداد مستشفى العيون الجديد بكلفة 12 مليون دينار.';
  const long = `${filling} ${fact} ${filling}`;
  const KNOWLEDGE_DIR = knowledgeWith({ '1.md': reportFile('عنوان', long, 'نص.') });

  test('«الفقرة كاملة» shows the part with the answer, and turns to all others', async ({
    discord,
    startBot,
  }) => {
    await startBot({ KNOWLEDGE_DIR });
    const answer = await ask(discord, 'كم كلفة مستشفى العيون الجديد؟').message();
    await discord.people.click(answer, 'الفقرة كاملة').response();
    const shown = plain(answer);
    expect(shown).toContain(fact);
    const part = () => /الصفحة (?<part>.) من (?<parts>.)/u.exec(answer.text)?.groups;
    const number = (digit = '') => '٠١٢٣٤٥٦٧٨٩'.indexOf(digit);
    const { part: first, parts } = part() ?? {};
    expect(number(first)).toBeGreaterThan(1);
    expect(number(first)).toBeLessThan(number(parts));

    const turn = (label: string) =>
      discord.people.click(answer, idsOf(answer, label).at(-1) ?? '').response();
    while (part()?.part !== '١') await turn('السابق');
    let read = '';
    for (;;) {
      read += `${plain(answer)
        .match(/…?(?:وصلت|وافتتح)[^\n]*/u)?.[0]
        .replaceAll('…', '')} `;
      if (part()?.part === parts) break;
      await turn('التالي');
    }
    expect(read.trim()).toBe(long);
    await discord.people.click(answer, 'المقتطف').response();
    expect(plain(answer)).toContain(fact);
  });

  test('«السياق» shows the answer', async ({ discord, startBot }) => {
    await startBot({ KNOWLEDGE_DIR });
    const answer = await ask(discord, 'كم كلفة مستشفى العيون الجديد؟').message();
    await discord.people.click(answer, 'السياق').response();
    expect(plain(answer)).toContain(fact);
  });
});

describe('pressed by somebody else', () => {
  test.for([
    ['التالي', 'داعش'],
    ['الفقرة كاملة', 'السفارة الصينية'],
    ['السياق', 'كتائب مصراتة'],
  ] as const)(
    '«%s» answers them alone, and leaves the card',
    async ([label, question], { discord, startBot }) => {
      await startBot();
      const { people, moderator } = discord;
      const card = await ask(discord, question).message();
      const own = await people.click(card, label, moderator).message();

      expect(own).not.toBe(card);
      expect(own.visibleTo).toBe(moderator.user.id);
      expect(own.text).toContain(`${question}`);
      expect(own.text).not.toBe(card.text);

      await people.click(own, label === 'السياق' ? 'المقتطف' : 'السياق', moderator).response();
      expect(own.revisions).toHaveLength(1);
      expect(card.revisions).toEqual([]);
    },
  );
});
