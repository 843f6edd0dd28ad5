import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/discord/card/limits.ts';
import {
  CHOOSE_KIND,
  PUBLISH_KIND,
  parseSummaryId,
  summaryId,
} from '../../../src/discord/posting/summary-id.ts';
import { Catalogue } from '../../../src/discord/reading/catalogue.ts';
import { runToEnd } from '../../../src/util/cooperative.ts';
import { reportOf } from '../../support/libraries.ts';

const report = reportOf('1', 'نص');
const catalogue = runToEnd(Catalogue.of([report]));
const state = { report, length: 'medium', channelId: '1'.repeat(20), summaryHash: 'x'.repeat(10) };
const parsed = (id: string) => parseSummaryId(id.split(':').slice(1), catalogue);

test.each([
  [2 ** LIMITS.choices - 1, 'reader'],
  [1, 'bot'],
  [1, undefined],
] as const)('a selection (%d, %s) survives in a custom id', (selection, chooser) => {
  const whole = { ...state, length: 'medium', selection, chooser } as const;
  for (const kind of [PUBLISH_KIND, CHOOSE_KIND]) {
    const id = summaryId(kind, whole);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    expect(parsed(id)).toEqual(whole);
  }
});

test.each(['', ':', ':-1', ':zzzzzz', ':1.5:model', ':%:toString'])(
  'an older or broken one leaves the choice to the bot: "%s"',
  (rest) => {
    const id = summaryId(PUBLISH_KIND, { ...state, length: 'medium' }).replace(/:*$/u, rest);
    expect(parsed(id)).toMatchObject({ selection: undefined, chooser: undefined });
  },
);
