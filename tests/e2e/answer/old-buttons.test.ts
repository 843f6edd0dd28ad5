import { ComponentType, InteractionType } from 'discord.js';
import { describe, expect } from 'vitest';
import { knowledgeWith, reportFile } from '../../support/folder.ts';
import { ask } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { expectRefusal, inPublic, read } from '../support/reading.ts';
import { CHANGED } from '../support/sentences.ts';

describe('a button of before is answered with a sentence, and the card stays', () => {
  const convoys = ['أولى', 'ثانية', 'ثالثة'].map((nth) => `وصلت قافلة مساعدات ${nth} إلى سرت`);
  const old = { '1.md': reportFile('القوافل', ...convoys), '2.md': reportFile('آخر', 'نص آخر') };

  test('when the report that was asked is gone', async ({ discord, startBot }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: knowledgeWith(old) });
    const options = { تقرير: '1' };
    const card = await ask(discord, 'قافلة مساعدات', { options }).message();
    const secret = await ask(discord, 'قافلة', { options: { ...options, خاص: true } }).message();
    await bot.stop();

    await startBot();
    const { people, moderator } = discord;
    await expectRefusal(people.click(card, 'التالي'), card, CHANGED);
    await expectRefusal(people.click(card, 'السياق', moderator), card, CHANGED);
    await expectRefusal(people.click(secret, 'انشر للجميع'), secret, CHANGED);
    expect(inPublic(discord)).toEqual([card]);
  });

  test('when the reports answer with fewer passages than they did', async ({
    discord,
    startBot,
  }) => {
    const bot = await startBot({ KNOWLEDGE_DIR: knowledgeWith(old) });
    const card = await ask(discord, 'قافلة مساعدات').message();
    expect(read(card)).toContain('[١ من ٣]');
    await bot.stop();

    const fewer = { '1.md': reportFile('القوافل', ...convoys.slice(0, 1)) };
    await startBot({ KNOWLEDGE_DIR: knowledgeWith(fewer) });
    await expectRefusal(discord.people.click(card, 'التالي'), card, CHANGED);
  });

  test.for([
    'answer',
    'answer:',
    'answer:0:ASKER:999999:-',
    'answer:0:ASKER:-1:-',
    'answer:9:ASKER:0:-',
    'answer:constructor:ASKER:0:-',
    'answer:0::0:-',
    'answer:0:ASKER:0',
    'answer:0:ASKER:0:aaaaaaaaaaaaaaaa',
    'share:0:ASKER:7:-',
    'share:nonsense',
  ])('when it is made up: %s', async (made, { discord, startBot }) => {
    const bot = await startBot();
    const card = await ask(discord, 'السفارة الصينية').message();
    const custom_id = made.replace('ASKER', discord.member.user.id);
    const data = { custom_id, component_type: ComponentType.Button };
    const type = InteractionType.MessageComponent;
    await expectRefusal(discord.people.dispatch({ type, data, message: card }), card, CHANGED);
    await bot.stop();
    expect(inPublic(discord)).toEqual([card]);
  });

  test('when it stands on a message that is no answer', async ({ discord, startBot }) => {
    await startBot();
    const { people, member } = discord;
    const type = InteractionType.MessageComponent;
    for (const message of [
      people.say('السفارة الصينية'),
      await people.useCommand({ name: 'مساعدة' }).message(),
    ]) {
      for (const kind of ['answer', 'share']) {
        const custom_id = `${kind}:0:${member.user.id}:0:-`;
        const data = { custom_id, component_type: ComponentType.Button };
        await expectRefusal(people.dispatch({ type, data, message }), message, CHANGED);
      }
    }
  });
});
