import { ApplicationCommandType, ComponentType, MessageFlags, MessageType } from 'discord.js';
import { describe, expect, onTestFinished } from 'vitest';
import { overwriteCommands } from '../../src/discord-emulator/commands/overwrite.ts';
import { createMessage } from '../../src/discord-emulator/messages/message-store.ts';
import { createFixtures, type Fixtures } from '../../src/playground/fixtures.ts';
import { servePage } from '../../src/playground/http-server.ts';
import { PlaygroundState } from '../../src/playground/state.ts';
import { NO_ADAPTER } from '../support/no-adapter.ts';
import { enter, messages, test } from './support/page.ts';

/** A Discord in which nobody plays the bot. @returns it and the address of its page */
async function deserted(): Promise<Fixtures & { address: string }> {
  const fixtures = await createFixtures();
  fixtures.discord.world.deadlines.respondMs = 300;
  overwriteCommands(fixtures.discord.world, null, [
    { name: 'صدى', description: 'لا يجيب أحد' },
    { name: 'ابحث', type: ApplicationCommandType.Message },
  ]);
  const server = await servePage(new PlaygroundState(fixtures, NO_ADAPTER), 34_500);
  onTestFinished(async () => {
    server.close();
    await fixtures.discord.close();
  });
  return { ...fixtures, address: `http://127.0.0.1:${server.port}/` };
}

describe('a bot that does not answer in time', () => {
  test('a command', async ({ visit }) => {
    const { address } = await deserted();
    const page = await visit(address);
    await enter(page, '/صدى');
    await page.keyboard.press('Enter');
    const failure = await messages(page, 'لم يستجب التطبيق');
    expect(await failure.innerText()).toContain('لا يراها غيرك');
    await failure.getByRole('button', { name: 'أخفِ الرسالة' }).click();
    expect(await failure.count()).toBe(0);
  });

  test('a button', async ({ visit }) => {
    const { address, discord } = await deserted();
    const page = await visit(address);
    const button = { type: ComponentType.Button, style: 2, label: 'اضغط', custom_id: 'x' };
    const form = {
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: ComponentType.ActionRow, components: [button] },
        { type: ComponentType.MediaGallery, items: [] },
      ],
    };
    const { world, channel } = discord;
    const origin = { type: MessageType.Default };
    createMessage(world, { channel, author: world.bot, form, origin });
    const message = await messages(page, 'مكوّن لا تعرفه هذه الصفحة، نوعه ١٢');
    await message.getByRole('button', { name: 'اضغط' }).click();
    await messages(page, 'فشل هذا التفاعل');
  });
});
