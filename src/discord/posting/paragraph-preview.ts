import type { ButtonInteraction } from 'discord.js';
import type { Report } from '../../knowledge/report.ts';
import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, links, rule, text } from '../card/card-components.ts';
import { customId, hashText, isSnowflake, reportKey, wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { paragraphCard, paragraphParts } from './paragraph-card.ts';
import { planPreview } from './plan-post.ts';
import { dueCode, dueOf, previewLine } from './planned-time.ts';
import { seriesFrom } from './post-series.ts';

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
  /** Whether the paragraphs after it follow, one each day. */
  readonly isDaily: boolean;
}

/** The part of a `custom_id` that says that the others follow. */
const DAILY = 'daily';

/** @returns the card that shows the moderator what will be posted, where and when */
export function paragraphPreviewCard(planned: PlannedParagraph): Card {
  const { report, paragraph, channelId, due, isDaily } = planned;
  const mark = hashText(report.paragraphs[paragraph - 1] ?? '');
  const parts = [reportKey(report), paragraph, mark, channelId, dueCode(due)];
  const others = isDaily ? [DAILY] : [];
  return card(
    text(previewLine(planned), ...(isDaily ? [messages.schedule.daily] : [])),
    rule(),
    ...paragraphParts(report, paragraph),
    buttons(
      button(messages.schedule.plan, customId(PLAN_KIND, ...parts, ...others)),
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
    async [PLAN_KIND](interaction, [key, number, mark, channelId, code, daily]) {
      const report = services.catalogue.withKey(key);
      const paragraph = wholeNumber(number);
      const due = dueOf(code);
      if (paragraph === undefined || due === undefined || !isSnowflake(channelId)) {
        throw new Refusal(messages.failure.unknownButton);
      }
      const shown = report?.paragraphs[paragraph - 1];
      if (!report || shown === undefined || hashText(shown) !== mark) {
        throw new Refusal(messages.post.changed);
      }
      const series = daily === DAILY ? seriesFrom(paragraph, due) : undefined;
      await planPreview(interaction, { report, channelId, due, series }, services, async () =>
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
