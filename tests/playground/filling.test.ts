import { describe, expect, test } from 'vitest';
import {
  problemOf,
  remainingOptions,
  requiredOptions,
  valuesOf,
} from '../../src/playground/view/filling.ts';
import { begunCommand, choicesOf, commandsFor } from '../../src/playground/view/menu.ts';
import type {
  ShownChannel,
  ShownCommand,
  ShownOption,
} from '../../src/playground/view/protocol.ts';

const STRING = 3;
const BOOLEAN = 5;
const USER = 6;
const CHANNEL = 7;

const option = (name: string, more: Partial<ShownOption> = {}): ShownOption => ({
  type: STRING,
  name,
  description: '',
  required: false,
  autocomplete: false,
  choices: [],
  channelTypes: [],
  minLength: 0,
  maxLength: 6000,
  ...more,
});

const command = (name: string, ...options: ShownOption[]): ShownCommand => ({
  kind: 'slash',
  name,
  description: '',
  options,
});

const ask = command('اسأل', option('سؤال', { required: true }), option('خاص', { type: BOOLEAN }));
const all = [ask, command('التقرير'), command('التقارير'), command('ملخص')];

describe('the menu', () => {
  test.each([
    ['/', ['اسأل', 'التقرير', 'التقارير', 'ملخص']],
    ['/الت', ['التقرير', 'التقارير']],
    ['/اسال', ['اسأل']],
    ['/قر', ['التقرير']],
    ['/لا شيء', undefined],
    ['سلام', undefined],
    ['و/', undefined],
    ['', undefined],
  ])('for %j offers %j', (typed, names) => {
    expect(commandsFor(typed, all)?.map(({ name }) => name)).toEqual(names);
  });

  test('offers no commands for messages', () => {
    expect(commandsFor('/', [{ ...ask, kind: 'message' }])).toEqual([]);
  });

  test('begins a command at the space behind its name', () => {
    expect(begunCommand('/اسأل', all)).toBeUndefined();
    expect(begunCommand('/اسأل ', all)).toEqual({ command: ask, rest: '' });
    expect(begunCommand('/اسأل سؤال: متى؟', all)).toEqual({ command: ask, rest: 'متى؟' });
    expect(begunCommand('/غيره متى؟', all)).toBeUndefined();
  });
});

describe('an option', () => {
  const channel = (id: string, type: number): ShownChannel => {
    const offer = { mayWrite: true, commands: [] };
    return { id, type, name: `ق${id}`, topic: '', offers: { member: offer, moderator: offer } };
  };
  const snapshot = {
    channels: [channel('1', 0), channel('2', 5)],
    personas: {
      member: { id: '3', name: 'سالم', isBot: false },
      moderator: { id: '4', name: 'هدى', isBot: false },
    },
    bot: { id: '5', name: 'زاجل', isBot: true },
  };

  test('is picked from what its kind has', () => {
    const values = (one: ShownOption) => choicesOf(one, snapshot)?.map(({ value }) => value);
    expect(values(option('خاص', { type: BOOLEAN }))).toEqual([true, false]);
    expect(values(option('لعضو', { type: USER }))).toEqual(['3', '4', '5']);
    expect(values(option('قناة', { type: CHANNEL }))).toEqual(['1', '2']);
    expect(values(option('قناة', { type: CHANNEL, channelTypes: [5] }))).toEqual(['2']);
    expect(values(option('طول', { choices: [{ name: 'قصير', value: 'short' }] }))).toEqual([
      'short',
    ]);
    expect(values(option('سؤال'))).toBeUndefined();
    expect(values(option('تقرير', { autocomplete: true }))).toBeUndefined();
  });

  test.each([
    ['missing', { required: true }, ' ', /مطلوب/u],
    ['too short', { minLength: 3 }, 'أب', /٣/u],
    ['too long', { maxLength: 3 }, 'أبجد', /٣/u],
  ] as const)('that is %s is not sent', (_, more, text, sentence) => {
    expect(problemOf(option('x', more), { text }, undefined)).toMatch(sentence);
  });

  test('that fits is sent, and so is one that is left empty', () => {
    expect(problemOf(option('x', { minLength: 3, maxLength: 3 }), { text: 'أبج' }, undefined)).toBe(
      undefined,
    );
    expect(problemOf(option('x', { minLength: 3 }), { text: '' }, undefined)).toBeUndefined();
  });

  test('takes only what is offered', () => {
    const choices = [{ name: 'قصير', value: 'short' }];
    expect(problemOf(option('x'), { text: 'طويل' }, choices)).toMatch(/القائمة/u);
    expect(problemOf(option('x'), { text: 'قصير' }, choices)).toBeUndefined();
  });
});

describe('a command', () => {
  test('begins with what it requires; the rest may be added', () => {
    expect(requiredOptions(ask).map(({ name }) => name)).toEqual(['سؤال']);
    const entries = new Map([['سؤال', { text: '' }]]);
    expect(remainingOptions(ask, entries).map(({ name }) => name)).toEqual(['خاص']);
  });

  test('sends what was typed or picked, and nothing for an empty field', () => {
    const picked = { name: 'تقرير طويل', value: 'key' };
    const yes = [{ name: 'نعم', value: true }];
    const choices = ({ name }: ShownOption) => (name === 'خاص' ? yes : undefined);
    const send = (text: string, more: string) =>
      valuesOf(
        ask,
        new Map([
          ['سؤال', { text, picked }],
          ['خاص', { text: more }],
        ]),
        choices,
      );
    expect(send(' متى؟ ', 'نعم')).toEqual({ سؤال: 'متى؟', خاص: true });
    expect(send('تقرير طويل', '')).toEqual({ سؤال: 'key' });
    expect(send('', '')).toEqual({});
  });
});
