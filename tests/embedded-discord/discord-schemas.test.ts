import { describe, expect, test } from 'vitest';
import { checkBody } from '../support/discord-schemas.ts';

const callback = '/interactions/1574087847550386186/token/callback';
const commands = '/applications/1574087847370031105/commands';
const button = { type: 2, style: 1, label: 'زر', custom_id: 'b' };
const row = { type: 1, components: [button] };

const answer = (data: object) =>
  checkBody({ method: 'POST', path: callback, body: { type: 4, data } });

describe('takes what Discord describes', () => {
  test.each([
    ['a reply', 'POST', callback, { type: 4, data: { content: 'جواب', components: [row] } }],
    ['a deferral', 'POST', callback, { type: 5, data: { flags: 64 } }],
    ['an acknowledgement', 'POST', callback, { type: 6 }],
    ['choices', 'POST', callback, { type: 8, data: { choices: [{ name: 'أ', value: 'أ' }] } }],
    ['an edit', 'PATCH', '/webhooks/1/token/messages/@original', { content: 'جواب' }],
    ['a follow-up', 'POST', '/webhooks/1/token', { content: 'جواب', flags: 64 }],
    [
      'a message',
      'POST',
      '/channels/1/messages',
      { content: 'جواب', allowed_mentions: { parse: [] } },
    ],
    [
      'commands',
      'PUT',
      commands,
      [{ name: 'اسأل', description: 'سؤال', default_member_permissions: '8192' }],
    ],
    ['commands of a guild', 'POST', '/applications/1/guilds/2/commands', { name: 'اسأل', type: 3 }],
  ])('%s', (_, method, path, body) => {
    expect(checkBody({ method, path, body })).toEqual([]);
  });

  test('a request without a body', () => {
    expect(checkBody({ method: 'GET', path: '/gateway/bot', body: undefined })).toEqual([]);
  });
});

describe('says where a body departs from it', () => {
  test('an unknown field', () => {
    expect(answer({ content: 'جواب', ephemeral: true })).toEqual([
      expect.stringMatching(/^data: .*ephemeral/),
    ]);
  });

  test('an unknown field deep in the components', () => {
    expect(answer({ components: [{ ...row, components: [{ ...button, colour: 1 }] }] })).toEqual([
      expect.stringMatching(/^data\.components\.0\.components\.0: .*colour/),
    ]);
  });

  test('a custom id that is too long', () => {
    const long = { ...button, custom_id: 'b'.repeat(101) };
    expect(answer({ components: [{ ...row, components: [long] }] })).toEqual([
      expect.stringMatching(/^data\.components\.0\.components\.0\.custom_id: /),
    ]);
  });

  test('what discord.js sends only to deny it', () => {
    expect(answer({ content: 'جواب', tts: false, enforce_nonce: false })).toEqual([]);
    expect(answer({ content: 'جواب', enforce_nonce: true })).toHaveLength(1);
    expect(answer({ content: 'جواب', tts: true })).toEqual([]);
  });

  test('content of another type', () => {
    expect(answer({ content: 1 })).toEqual([expect.stringMatching(/^data\.content: .*string/)]);
  });

  test('a type of callback that does not exist', () => {
    const breaches = checkBody({ method: 'POST', path: callback, body: { type: 3, data: {} } });
    expect(breaches).toEqual([expect.stringMatching(/^type: /)]);
  });

  test('a component of a type that does not exist', () => {
    expect(answer({ components: [{ type: 99 }] })).not.toEqual([]);
  });

  test('more than 25 choices', () => {
    const choices = Array.from({ length: 26 }, (_, value) => ({ name: 'أ', value: `${value}` }));
    const body = { type: 8, data: { choices } };
    expect(checkBody({ method: 'POST', path: callback, body })).toEqual([
      expect.stringMatching(/^data\.choices: /),
    ]);
  });

  test('a command without a name, among others', () => {
    const body = [{ name: 'اسأل' }, { description: 'سؤال' }];
    expect(checkBody({ method: 'PUT', path: commands, body })).toEqual([
      expect.stringMatching(/^1\.name: /),
    ]);
  });

  test('a body for an endpoint that takes none, or is not known', () => {
    expect(checkBody({ method: 'DELETE', path: '/channels/1/messages/2', body: {} })).toHaveLength(
      1,
    );
    expect(checkBody({ method: 'POST', path: '/guilds/1/bans', body: {} })).toHaveLength(1);
  });
});
