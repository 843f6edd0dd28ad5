import { describe, expect } from 'vitest';
import { knowledgeWith } from '../support/folder.ts';
import { test } from './support/bot.ts';
import { idsOf, inPublic, NOBODY } from './support/reading.ts';
import { CONVOYS } from './support/reports.ts';

describe('COMMAND_LANGUAGE=en', () => {
  test('members use the same commands by English names', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const { people, moderator } = discord;
    const question = 'قافلة المساعدات';

    const [itself, ...headings] = await people
      .autocomplete({ name: 'ask', options: { question }, focused: 'question' })
      .choices();
    expect(itself?.value).toBe(question);
    expect(headings).toHaveLength(2);
    const [picked] = await people
      .autocomplete({ name: 'ask', options: { report: 'الشمال' }, focused: 'report' })
      .choices();
    const options = { question, report: String(picked?.value), for: moderator.user.id };
    const answer = await people.useCommand({ name: 'ask', options }).message();
    expect(answer.text).toContain('### قافلة الشمال\n');
    expect(answer.pinged).toEqual({ ...NOBODY, users: [moderator.user.id] });
    const secret = { question, private: true };
    expect((await people.useCommand({ name: 'ask', options: secret }).message()).ephemeral).toBe(
      true,
    );

    const chosen = { name: 'report', options: { report: 'news-9' } };
    expect((await people.useCommand(chosen).message()).text).toContain('### قافلة الشمال\n');
    const list = await people.useCommand({ name: 'reports' }).message();
    expect(idsOf(list, 'اقرأ')).toHaveLength(2);
    const message = people.say('واحة الجنوب');
    const found = people.useMessageCommand({ name: 'Search the report', message });
    expect((await found.message()).text).toContain('### قافلة الجنوب\n');
  });

  test('help names them as they are called', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const { people, moderator } = discord;
    const help = await people.useCommand({ name: 'help', user: moderator.user }).message();
    for (const name of ['ask', 'report', 'reports', 'summary', 'post']) {
      const id = discord.commands().find((command) => command.name === name)?.id;
      expect(help.text).toContain(`</${name}:${id}>`);
    }
    expect(help.text).toContain('«Search the report»');
  });

  test('moderators use the same commands by English names', async ({ discord, startBot }) => {
    await startBot({ COMMAND_LANGUAGE: 'en', KNOWLEDGE_DIR: knowledgeWith(CONVOYS) });
    const { people, channel } = discord;
    const { user } = discord.moderator;
    const summary = { length: 'short', report: 'news-9', channel: channel.id };
    const preview = await people.useCommand({ name: 'summary', options: summary, user }).message();
    expect(preview.text).toContain('### قافلة الشمال\n');
    const post = { paragraph: '2', report: 'news-10', channel: channel.id };
    await people.useCommand({ name: 'post', options: post, user }).message();
    expect(inPublic(discord).map(({ text }) => text)).toEqual([
      expect.stringContaining('تمّ الخبر'),
    ]);
  });
});
