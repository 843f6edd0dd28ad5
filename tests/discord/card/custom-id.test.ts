import { describe, expect, test } from 'vitest';
import { ANSWER_KIND, answerId, parseAnswerId } from '../../../src/discord/answer/answer-id.ts';
import {
  hashText,
  parseCustomId,
  reportKey,
  wholeNumber,
} from '../../../src/discord/card/custom-id.ts';
import { LIMITS } from '../../../src/discord/card/limits.ts';
import { Refusal } from '../../../src/discord/card/refusal.ts';
import {
  PUBLISH_KIND,
  parseSummaryId,
  summaryId,
} from '../../../src/discord/posting/summary-id.ts';
import { Catalogue } from '../../../src/discord/reading/catalogue.ts';
import { messages } from '../../../src/messages.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const report = reportOf(`تقرير:${'طويل'.repeat(50)}`, 'نص');
const library = [reportOf('آخر', 'نص'), report] as const;
const catalogue = runToEnd(Catalogue.of(library));
const SNOWFLAKE = '12345678901234567890';

test('finds a report by its key, whatever its id is', () => {
  expect(catalogue.withKey(reportKey(report))).toBe(report);
  expect(catalogue.withKey('')).toBeUndefined();
  expect(catalogue.withKey(undefined)).toBeUndefined();
});

test('accepts only whole numbers', () => {
  expect(wholeNumber('12')).toBe(12);
  for (const part of ['', '-1', '1.5', '1e3', '٣', '9999999', undefined]) {
    expect(wholeNumber(part)).toBeUndefined();
  }
});

describe('the buttons of an answer', () => {
  const state = { view: 'context', asker: SNOWFLAKE, position: 4, report } as const;

  test('carry their state within the limit', () => {
    const passageHash = hashText('نص');
    const id = answerId(ANSWER_KIND, state, passageHash);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    expect(parseAnswerId(parseCustomId(id).parts, catalogue)).toEqual({ ...state, passageHash });
  });

  test('carry what a reader pointed at, also in a very long report', () => {
    const text = 'ن'.repeat(999_999);
    const paragraphs = [...Array<string>(99_998).fill(''), text];
    const longest = { ...report, paragraphs };
    const known = runToEnd(Catalogue.of([longest]));
    const passageHash = hashText('نص');
    for (const quote of [[999_990, 999_999], undefined] as const) {
      const pointed = { report: longest, paragraph: 99_999, quote };
      const id = answerId(ANSWER_KIND, { ...state, report: longest }, passageHash, pointed);
      // The button to the previous passage has one character more.
      expect(id.length).toBeLessThan(LIMITS.customId);
      for (const each of [id, `${id}:`]) {
        expect(parseAnswerId(parseCustomId(each).parts, known)?.pointed).toEqual(pointed);
      }
    }
  });

  test.each([
    ['a report that is gone', 'gone', '1', '0', '1'],
    ['no such paragraph', reportKey(report), '2', '0', '1'],
    ['nothing', '', '', '', ''],
  ])('point at nothing when they name %s', (_, ...place) => {
    const parts = ['2', SNOWFLAKE, '4', '-', 'hash', ...place];
    expect(parseAnswerId(parts, catalogue)).toMatchObject({ pointed: undefined });
  });

  test.each([
    ['1', '1'],
    ['0', '3'],
    ['x', '1'],
  ])('quote no words from %s to %s', (...span) => {
    const parts = ['2', SNOWFLAKE, '4', '-', 'hash', reportKey(report), '1', ...span];
    expect(parseAnswerId(parts, catalogue)?.pointed).toEqual({
      report,
      paragraph: 1,
      quote: undefined,
    });
  });

  test('of versions without hashes carry their state', () => {
    const parts = ['2', SNOWFLAKE, '4', reportKey(report)];
    expect(parseAnswerId(parts, catalogue)).toEqual(state);
  });

  test.each([
    [],
    ['9', SNOWFLAKE, '0', '-'],
    ['0', '', '0', '-'],
    ['0', SNOWFLAKE, 'x', '-'],
    ['0', SNOWFLAKE, '0', 'gone'],
  ])('are invalid when forged: %j', (...parts) => {
    expect(parseAnswerId(parts, catalogue)).toBeUndefined();
  });
});

describe('the buttons of a preview', () => {
  const state = {
    report,
    length: 'long',
    channelId: SNOWFLAKE,
    summaryHash: hashText('نص'),
  } as const;

  test('carry their state within the limit', () => {
    const id = summaryId(PUBLISH_KIND, state);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    expect(parseSummaryId(parseCustomId(id).parts, catalogue)).toEqual(state);
  });

  test('of versions without hashes carry their state', () => {
    const parts = ['long', reportKey(report), SNOWFLAKE];
    expect(parseSummaryId(parts, catalogue)).toEqual({ ...state, summaryHash: undefined });
  });

  test('of a report that is gone are refused', () => {
    const parts = ['long', reportKey(reportOf('زائل', 'نص')), SNOWFLAKE];
    expect(() => parseSummaryId(parts, catalogue)).toThrow(
      new Refusal(messages.reading.noSuchReport),
    );
  });

  test.each([
    [],
    ['huge', reportKey(report), '1'],
    ['toString', reportKey(report), '1'],
    ['long', 'gone', '1'],
    ['long', reportKey(report), '../1'],
  ])('are invalid when forged: %j', (...parts) => {
    expect(() => parseSummaryId(parts, catalogue)).toThrow(
      new Refusal(messages.failure.unknownButton),
    );
  });
});
