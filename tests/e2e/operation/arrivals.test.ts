import {
  ApplicationCommandType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionType,
} from 'discord.js';
import { expect } from 'vitest';
import { ask, newcomer } from '../support/acting.ts';
import { test } from '../support/bot.ts';
import { read } from '../support/reading.ts';
import { unknownButton } from '../support/sentences.ts';

const { ApplicationCommand, MessageComponent, ModalSubmit } = InteractionType;

/** What no Discord of today sends, by what is odd about it. */
const ODD_DATA = {
  'a component whose id is a number': [
    MessageComponent,
    { component_type: ComponentType.Button, custom_id: 7 },
  ],
  'a component of no type': [MessageComponent, { custom_id: 'x' }],
  'a form without fields': [ModalSubmit, { custom_id: 'edit' }],
  'a command of no type': [ApplicationCommand, { name: 'اسأل' }],
  'a command without options': [
    ApplicationCommand,
    { name: 'اسأل', id: '1', type: ApplicationCommandType.ChatInput },
  ],
  'a message that was forwarded from nowhere': [
    ApplicationCommand,
    {
      name: 'ابحث في التقرير',
      id: '1',
      type: ApplicationCommandType.Message,
      target_id: '1',
      resolved: { messages: { 1: { id: '1', message_snapshots: [{ message: {} }] } } },
    },
  ],
} as const;

test('neither odd interactions nor empty events end the bot', async ({ discord, spawnBot }) => {
  const bot = await spawnBot();
  const message = await ask(discord, 'السفارة الصينية').message();
  for (const [what, [type, data]] of Object.entries(ODD_DATA)) {
    discord.people.dispatch({ type, data, message });
    const next = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
    expect(read(next), what).toContain('الفقرة ٨ من ٨');
  }
  expect(bot.output.stderr).toBe('');
  for (const event of Object.values(GatewayDispatchEvents)) {
    if (event === GatewayDispatchEvents.Ready) continue;
    discord.gateway.dispatch(event, {}, discord.guild.id);
  }
  const next = await ask(discord, 'السفارة الصينية', { user: newcomer(discord) }).message();
  expect(read(next)).toContain('الفقرة ٨ من ٨');
  await bot.stop();
});

test('a component without an id gets the sentence for buttons of old', async ({
  discord,
  startBot,
}) => {
  await startBot();
  const message = await ask(discord, 'السفارة الصينية').message();
  const data = { component_type: ComponentType.Button };
  const answer = await discord.people.dispatch({ type: MessageComponent, data, message }).message();
  expect(answer.text).toBe(unknownButton);
});
