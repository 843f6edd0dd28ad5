import { ApplicationCommandType, Routes } from 'discord.js';
import { expect } from 'vitest';
import { test } from './bot.ts';

const ask = { name: 'اسأل', description: 'سؤال عن التقرير' };

test('registered commands have the fields that Discord fills in', async ({ discord, client }) => {
  await client.application.commands.set([ask]);
  const [command] = await discord.waitForCommands();
  expect(command).toEqual({
    ...ask,
    id: expect.stringMatching(/^\d+$/),
    version: expect.stringMatching(/^\d+$/),
    application_id: discord.world.applicationId,
    type: ApplicationCommandType.ChatInput,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
  });
});

test('a list has localizations only on request', async ({ discord, client }) => {
  await client.application.commands.set([{ ...ask, nameLocalizations: { de: 'frage' } }]);
  const path = Routes.applicationCommands(discord.world.applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  expect(await client.rest.get(path)).not.toMatchObject([{ name_localizations: {} }]);
  expect(await client.rest.get(path, { query })).toMatchObject([
    { name_localizations: { de: 'frage' }, description_localizations: null },
  ]);
});

test('discord.js finds a registered command equal to its data', async ({ client }) => {
  const question = { type: 3, name: 'سؤال', description: 'ما تسأل عنه', required: true };
  const options = [{ ...question, autocomplete: true }];
  const full = { ...ask, integrationTypes: [0], options };
  await client.application.commands.set([full]);
  const command = (await client.application.commands.fetch()).first();
  expect(command?.equals(full)).toBe(true);
  expect(command?.equals({ ...full, options: [question] })).toBe(false);
  // discord.js knows no default for `integrationTypes`, but Discord fills one in.
  expect(command?.equals({ ...ask, options })).toBe(false);
});

test('fields of an option that are false are omitted', async ({ discord, client }) => {
  const option = { type: 3, name: 'نص', description: 'نص', required: false, autocomplete: false };
  await client.application.commands.set([{ ...ask, options: [option] }]);
  const [registered] = discord.commands()[0]?.options ?? [];
  expect(registered).toMatchObject({ name: 'نص', name_localizations: null });
  expect(registered).not.toHaveProperty('required');
  expect(registered).not.toHaveProperty('autocomplete');
});

test('overwriting keeps ids, and the versions of unchanged commands', async ({
  discord,
  client,
}) => {
  await client.application.commands.set([ask, { ...ask, name: 'مساعدة' }]);
  const before = discord.commands();
  await client.application.commands.set([ask, { ...ask, name: 'مساعدة', description: 'غيرها' }]);
  const after = discord.commands();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[0]?.version).toBe(before[0]?.version);
  expect(after[1]?.version).not.toBe(before[1]?.version);
});

test('a guild has its own commands', async ({ discord, client }) => {
  await client.application.commands.set([ask], discord.guild.id);
  expect(discord.commands()).toEqual([]);
  const [command] = await discord.waitForCommands(discord.guild.id);
  expect(command).toMatchObject({ guild_id: discord.guild.id });
  expect(command).not.toHaveProperty('contexts');
  await expect(client.application.commands.set([ask], '1')).rejects.toMatchObject({ code: 50001 });
});

const choices = [{ name: 'أ', value: 'أ' }];
const withOptions = (...options: object[]) => [
  { ...ask, options: options.map((option) => ({ ...ask, type: 3, ...option })) },
];

const wrong: [string, object[], string][] = [
  ['a name with a space', [{ ...ask, name: 'اسأل عن' }], '0.name'],
  ['a name in capitals', [{ ...ask, name: 'Ask' }], '0.name'],
  ['a name that is too long', [{ ...ask, name: 'س'.repeat(33) }], '0.name'],
  ['no description', [{ name: 'اسأل' }], '0.description'],
  ['a long description', [{ ...ask, description: 'س'.repeat(101) }], '0.description'],
  ['a name twice', [ask, ask], '1.name'],
  ['a description on a menu command', [{ ...ask, type: 3 }], '0.description'],
  ['an option with a bad name', withOptions({ name: '!' }), '0.options.0.name'],
  ['an option with a long name', withOptions({ name: 'س'.repeat(33) }), '0.options.0.name'],
  ['an option twice', withOptions({}, {}), '0.options.1.name'],
  [
    'a required option after others',
    withOptions({}, { name: 'آخر', required: true }),
    '0.options.1',
  ],
  ['choices with autocompletion', withOptions({ autocomplete: true, choices }), '0.options.0'],
];

test.for(wrong)('%s is refused', async ([, body, place], { discord, client }) => {
  const path = Routes.applicationCommands(discord.world.applicationId);
  const refused = client.rest.put(path, { body });
  await expect(refused).rejects.toMatchObject({ code: 50035, status: 400 });
  const error = await refused.catch((reason: unknown) => reason);
  expect(error).toHaveProperty(`rawError.errors.${place}._errors`);
  expect(discord.commands()).toEqual([]);
});
