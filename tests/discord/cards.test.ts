import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCard } from '../../src/discord/answer/answer-card.ts';
import { examplesFor } from '../../src/discord/answer/example-questions.ts';
import { nothingFoundCard } from '../../src/discord/answer/nothing-found-card.ts';
import { LIMITS, SUMMARY_LENGTHS } from '../../src/discord/card/limits.ts';
import { helpCard } from '../../src/discord/help/help-command.ts';
import { digestOf, hashDigest } from '../../src/discord/posting/digest.ts';
import { digestPreviewCard } from '../../src/discord/posting/digest-card.ts';
import { DIGEST_PERIODS } from '../../src/discord/posting/digest-period.ts';
import { paragraphCard } from '../../src/discord/posting/paragraph-card.ts';
import { previewCard } from '../../src/discord/posting/summary-card.ts';
import { Summaries } from '../../src/discord/posting/summary-text.ts';
import { reportPageCard } from '../../src/discord/reading/report-command.ts';
import { reportListCard } from '../../src/discord/reading/reports-command.ts';
import type { Library, Report } from '../../src/knowledge/report.ts';
import { createSearch } from '../../src/search/search.ts';
import { textLength } from '../support/card-text.ts';
import { reportOf } from '../support/libraries.ts';
import { anyText } from '../support/texts.ts';

const LAST_DAY = '2026-11-30';
const FIRST = { view: 'excerpt', asker: '1', position: 0, report: undefined } as const;

describe('for any report and question', () => {
  const text = anyText(3000).filter((written) => written.trim() !== '');

  test('a card stays within the limits of Discord', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, paragraph, question) => {
        const any = { ...reportOf('أ', paragraph), title };
        const { results } = createSearch([any, reportOf('ب', paragraph)]).ask(paragraph);
        const nearest = results.map((result) => ({ ...result, gate: 'attributeMissing' as const }));
        const found = [
          { results, nearest: [], reading: question },
          { results: [], nearest, reading: question },
        ];
        const asked = { question, addressee: '1', messageUrl: 'https://x.y' };
        const summaries = new Summaries();
        const candidates = await summaries.candidatesOf(any, SUMMARY_LENGTHS.long);
        const summary = await summaries.textOf(any, SUMMARY_LENGTHS.long);
        const dated: Report = { ...any, date: LAST_DAY };
        const library: Library = [dated, ...Array<Report>(20).fill(dated)];
        const digests = await Promise.all(
          DIGEST_PERIODS.map(async (period) => {
            const digest = await digestOf({ period, lastDay: LAST_DAY }, { library, summaries });
            const ids = { channelId: '1'.repeat(20), digestHash: hashDigest(digest) };
            return digestPreviewCard(digest, { ...digest, ...ids });
          }),
        );
        const cards = [
          ...(['excerpt', 'whole', 'context'] as const).flatMap((view) =>
            found.map((each) => answerCard(asked, each, { ...FIRST, view, report: any }, true)),
          ),
          nothingFoundCard(question, any, examplesFor([question], '1')),
          reportPageCard(any, 1),
          paragraphCard(any, 1),
          reportListCard([any, any, any, any, any, any], 1),
          previewCard(
            { report: any, text: summary, editor: question },
            { report: any, length: 'long', channelId: '1' },
            candidates,
          ),
          ...(['bot', 'reader', undefined] as const).map((chooser) =>
            previewCard(
              { report: any, text: summary, editor: undefined },
              { report: any, length: 'long', channelId: '1', chooser },
              candidates,
            ),
          ),
          ...digests,
          helpCard(Array(5).fill('سطر'), [], examplesFor([question], '1')),
        ];
        for (const card of cards) expect(textLength(card)).toBeLessThanOrEqual(LIMITS.messageText);
      }),
      { numRuns: 50 },
    );
  });
});
