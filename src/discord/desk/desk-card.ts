import { type APIComponentInContainer, TimestampStyles, time } from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, rule, select, text } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { clip, escapeText } from '../card/escape.ts';
import { LIMITS, OURS } from '../card/limits.ts';
import { pageButtons } from '../reading/page-buttons.ts';
import {
  DESK_KEEP_KIND,
  DESK_OPEN_KIND,
  DESK_PAGE_KIND,
  PLANNED_KIND,
  WEEKLY_KIND,
} from './desk-id.ts';
import { type DeskView, FIGURE_DAYS } from './desk-view.ts';
import type { QuestionGroup } from './question-groups.ts';

/** @param wanted - number of the page, from 1; clamped to the pages that exist */
export function deskCard(
  { isKeeping, planned, figures, unanswered, flagged }: DeskView,
  wanted: number,
): Card {
  const { desk } = messages;
  const pages = Math.max(1, Math.ceil(unanswered.length / OURS.deskGroups));
  const page = Math.min(Math.max(1, wanted), pages);
  const shown = unanswered.slice((page - 1) * OURS.deskGroups, page * OURS.deskGroups);
  const objected = flagged.slice(0, OURS.deskFlagged);
  const list = (heading: string, groups: readonly QuestionGroup[]) =>
    groups.length > 0 ? [rule(), text(heading, ...groups.map(lineOf))] : [];
  const options = [...shown, ...objected].map(({ questions: [latest] }) => ({
    label: clip(latest.text, LIMITS.optionLabel),
    value: latest.id,
  }));
  return card(
    text(`### ${desk.title(FIGURE_DAYS)}`, figuresLine(figures)),
    ...list(desk.unanswered, shown),
    ...(shown.length === 0 ? [rule(), text(desk.noneUnanswered)] : []),
    ...pageButtons(page, pages, (other) => customId(DESK_PAGE_KIND, other)),
    ...list(desk.objected, objected),
    ...openMenu(options),
    rule(),
    text(`-# ${isKeeping ? desk.keeping : desk.notKeeping}`),
    buttons(
      isKeeping
        ? button(desk.stopKeeping, customId(DESK_KEEP_KIND, 0))
        : button(desk.keep, customId(DESK_KEEP_KIND, 1)),
      button(messages.schedule.list(planned), customId(PLANNED_KIND)),
      button(messages.weekly.title, customId(WEEKLY_KIND)),
    ),
  );
}

/** @returns the figures on a line */
export function figuresLine({ asked, flagged, ...outcomes }: DeskView['figures']): string {
  const { desk } = messages;
  return [
    desk.count(desk.asked, asked),
    desk.count(desk.outcomes.answer, outcomes.answer),
    desk.count(desk.outcomes.closest, outcomes.closest),
    desk.count(desk.outcomes.silent, outcomes.silent),
    desk.count(desk.flagged, flagged),
  ].join(' · ');
}

/** @returns a line of a list: the latest wording, how often, when */
export function lineOf({ questions }: QuestionGroup): string {
  const [latest] = questions;
  const when = time(Math.floor(latest.time / 1000), TimestampStyles.RelativeTime);
  const wording = escapeText(clip(latest.text, OURS.deskWording));
  return messages.desk.group(wording, messages.desk.times(questions.length), when);
}

function openMenu(
  options: readonly { readonly label: string; readonly value: string }[],
): APIComponentInContainer[] {
  if (options.length === 0) return [];
  // A question may be in both lists; Discord refuses a value that comes twice.
  const unique = [...new Map(options.map((option) => [option.value, option])).values()];
  return [select(messages.desk.open, DESK_OPEN_KIND, unique)];
}
