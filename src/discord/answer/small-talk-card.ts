import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import type { SearchResult } from '../../search/result.ts';
import { type Card, card, links, rule, text } from '../card/card-components.ts';
import { SUMMARY_LENGTHS } from '../card/limits.ts';
import { summaryParts } from '../posting/summary-card.ts';
import type { Summaries } from '../posting/summary-text.ts';

/**
 * @param kind - the kind of small talk: a greeting, thanks, …
 * @param report - the report to summarise if that is what the person wants
 * @returns the card that answers in a sentence
 */
export async function smallTalkCard(
  kind: NonNullable<SearchResult['smallTalk']>,
  report: Report,
  summaries: Summaries,
): Promise<Card> {
  const sentence = text(messages.smallTalk[kind]);
  if (kind !== 'summary') return card(sentence);
  const summary = await summaries.textOf(report, SUMMARY_LENGTHS.short);
  return card(
    sentence,
    rule(),
    ...summaryParts({ report, text: summary, editor: undefined }),
    ...links(report.url),
  );
}
