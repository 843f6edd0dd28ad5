import { describe, expect } from 'vitest';
import { Summaries } from '../../../src/discord/posting/summary-text.ts';
import { knowledgeWith } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { buttonsOf, inPublic, texts } from '../support/reading.ts';
import { CONVOYS, link, report } from '../support/reports.ts';

describe('small talk gets a sentence of its own, shown to its author alone:', () => {
  test.for([
    ['السلام عليكم', 'أهلًا وسهلًا! اسألني عمّا في التقرير متى شئت.'],
    ['عيدكم مبارك', 'وأنت بخير وسعادة، أنت ومن تحب!'],
    ['شكرا جزيلا', 'العفو! أنا هنا متى احتجت.'],
    ['عظم الله أجركم', 'رحم الله من فقدتم، وأحسن عزاءكم.'],
    ['الحمد لله', 'آمين.'],
    ['من أنت؟', /^أنا زاجل، بوت يبحث في نصّ التقرير/u],
    ['كيف أستخدمك؟', /^اكتب سؤالك كما تقوله/u],
  ] as const)('%s', async ([line, sentence], { discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, line).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(texts(answer)).toEqual([expect.stringMatching(sentence)]);
    expect(buttonsOf(answer)).toEqual([]);
    expect(inPublic(discord)).toEqual([]);
  });
});

test.for(['ملخص التقرير', 'شن الجديد', 'عن شنو يحكي التقرير'])(
  '«%s» leads to the short summary, privately',
  async (line, { discord, startBot }) => {
    await startBot();
    const answer = await ask(discord, line).message();
    expect(answer.visibleTo).toBe(discord.member.user.id);
    expect(texts(answer)).toEqual([
      expect.stringContaining('أهمّ ما في التقرير'),
      expect.stringContaining('إقتراب ساعة الصفر'),
      await new Summaries().textOf(report, 500),
      '-# من نص التقرير',
    ]);
    expect(buttonsOf(answer)).toEqual([link]);
    expect(inPublic(discord)).toEqual([]);
  },
);

test('the summary is of the report that is asked, else of the newest', async ({
  discord,
  startBot,
}) => {
  await startBot({ KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
  const newest = await ask(discord, 'ملخص التقرير').message();
  expect(newest.text).toContain('قافلة الجنوب');
  const options = { تقرير: 'news-9' };
  const chosen = await ask(discord, 'ملخص التقرير', { options }).message();
  expect(chosen.text).toContain('قافلة الشمال');
});
