import { ApplicationIntegrationType, ChannelType, InteractionContextType } from 'discord.js';
import { describe, expect } from 'vitest';
import { ask, type } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { read } from '../support/reading.ts';

const SEARCH_MESSAGE = 'ابحث في التقرير';

describe('works', () => {
  test('in a thread', async ({ discord, startBot }) => {
    const thread = {
      name: 'نقاش',
      type: ChannelType.PublicThread,
      parent: discord.channel,
    } as const;
    const channel = discord.addChannel(thread);
    await startBot();
    const answer = await ask(discord, 'داعش', { channel }).message();
    expect(answer.channel).toBe(channel);
    await discord.people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');
  });

  test('in a direct message', async ({ discord, startBot }) => {
    await startBot();
    const { people, world, member } = discord;
    const channel = world.dm(member.user);
    const answer = await ask(discord, 'داعش', { channel }).message();
    expect(answer.channel).toBe(channel);
    await people.click(answer, 'التالي').response();
    expect(read(answer)).toContain('[٢ من ٥]');

    const secret = await ask(discord, 'السفارة الصينية', {
      channel,
      options: { خاص: true },
    }).message();
    const posted = await people.click(secret, 'انشر للجميع').followUp();
    expect(posted.channel).toBe(channel);
    expect(posted.ephemeral).toBe(false);

    const message = people.say('السفارة الصينية', { channel });
    const found = await people.useMessageCommand({ name: SEARCH_MESSAGE, message }).message();
    expect(JSON.stringify(found.data.components)).toContain(
      `https://discord.com/channels/@me/${channel.id}/${message.id}`,
    );
    expect(await type(discord, 'داعش', { channel }).choices()).not.toEqual([]);
  });

  test('wherever a member may be: servers, direct messages and other chats', async ({
    discord,
    startBot,
  }) => {
    await startBot();
    const forModerators = ['ملخص', 'نشر'];
    const forMembers = discord.commands().filter(({ name }) => !forModerators.includes(name));
    expect(forMembers.map(({ name }) => name)).toContain(SEARCH_MESSAGE);
    for (const { contexts, integration_types } of forMembers) {
      expect(contexts).toEqual([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ]);
      expect(integration_types).toEqual([
        ApplicationIntegrationType.GuildInstall,
        ApplicationIntegrationType.UserInstall,
      ]);
    }
  });
});
