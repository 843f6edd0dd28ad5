import type { ButtonInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import {
  button,
  buttons,
  type Card,
  card,
  links,
  reportHeading,
  rule,
  text,
} from '../card/card-components.ts';
import { customId, hashText, isSnowflake, reportKey, wholeNumber } from '../card/custom-id.ts';
import { quote } from '../card/quote.ts';
import { Refusal } from '../card/refusal.ts';
import { replace } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { planPreview } from './plan-post.ts';
import { dueCode, dueOf, previewLine } from './planned-time.ts';

const PLAN_KIND = 'plan';
const CANCEL_PLAN_KIND = 'plan-none';

/** A paragraph that a moderator wants to post later. */
interface PlannedParagraph {
  readonly report: Report;
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
  readonly channelId: string;
  /** In seconds since the epoch. */
  readonly due: number;
}

/** @param paragraph - number of the paragraph in the report, from 1 */
export function paragraphCard(report: Report, paragraph: number): Card {
  return card(...paragraphParts(report, paragraph), ...links(report.url));
}

export function quoteOf({ paragraphs }: Report, paragraph: number): string {
  return quote({ text: paragraphs[paragraph - 1] ?? '', highlights: [] });
}

function paragraphParts(report: Report, paragraph: number) {
  return [
    text(reportHeading(report)),
    text(quoteOf(report, paragraph)),
    text(`-# ${messages.answer.place(paragraph, report.paragraphs.length)}`),
  ];
}

/** @returns the card that shows the moderator what will be posted, where and when */
export function paragraphPreviewCard(planned: PlannedParagraph): Card {
  const { report, paragraph, channelId, due } = planned;
  const mark = hashText(report.paragraphs[paragraph - 1] ?? '');
  const parts = [reportKey(report), paragraph, mark, channelId, dueCode(due)];
  return card(
    text(previewLine(planned)),
    rule(),
    ...paragraphParts(report, paragraph),
    buttons(
      button(messages.schedule.plan, customId(PLAN_KIND, ...parts)),
      button(messages.summary.cancel, customId(CANCEL_PLAN_KIND)),
    ),
    ...links(report.url),
  );
}

/** @returns the handlers of the buttons below the preview of a paragraph */
export function paragraphPreviewButtons(
  services: Services,
): Readonly<Record<string, ComponentHandler<ButtonInteraction>>> {
  return {
    async [PLAN_KIND](interaction, [key, number, mark, channelId, dueCode]) {
      const report = services.catalogue.withKey(key);
      const paragraph = wholeNumber(number);
      const due = dueOf(dueCode);
      if (paragraph === undefined || due === undefined || !isSnowflake(channelId)) {
        throw new Refusal(messages.failure.unknownButton);
      }
      const shown = report?.paragraphs[paragraph - 1];
      if (!report || shown === undefined || hashText(shown) !== mark) {
        throw new Refusal(messages.post.changed);
      }
      await planPreview(interaction, { report, channelId, due }, services, async () =>
        paragraphCard(report, paragraph),
      );
    },
    async [CANCEL_PLAN_KIND](interaction) {
      if (!interaction.message.resolveComponent(interaction.customId)) {
        throw new Refusal(messages.failure.unknownButton);
      }
      await replace(interaction, card(text(messages.schedule.cancelled)));
    },
  };
}
