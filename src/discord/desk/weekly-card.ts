import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, rule, select, text } from '../card/card-components.ts';
import { customId } from '../card/custom-id.ts';
import { OURS } from '../card/limits.ts';
import { fullTime } from '../posting/planned-time.ts';
import { figuresLine, lineOf } from './desk-card.ts';
import {
  DESK_PAGE_KIND,
  WEEKLY_DAY_KIND,
  WEEKLY_HOUR_KIND,
  WEEKLY_OFF_KIND,
  WEEKLY_ON_KIND,
  WEEKLY_ZONE_KIND,
} from './desk-id.ts';
import { type DeskView, FIGURE_DAYS } from './desk-view.ts';
import { type WeeklyPlan, type WeeklySettings, zones } from './weekly.ts';

const HOURS = 24;
/** The longest bar of the chart. */
const BAR = 12;
const BLOCK = '▇';

/** What a moderator has chosen so far. */
export type WeeklyChoice = Pick<WeeklySettings, 'weekday' | 'hour' | 'zone'>;

/** @param plan - what holds now; undefined: nothing is posted */
export function weeklySettingsCard(plan: WeeklyPlan | undefined, choice: WeeklyChoice): Card {
  const { weekly, desk } = messages;
  const { weekday, hour, zone } = choice;
  const state = [weekday, hour, zone];
  const option = (label: string, value: string | number, chosen: string | number) => ({
    label,
    value: String(value),
    default: value === chosen,
  });
  const days = weekly.days.map((name, at) => option(name, at, weekday));
  const hours = Array.from({ length: HOURS }, (_, at) => option(weekly.hour(at), at, hour));
  return card(
    text(
      `### ${weekly.title}`,
      plan ? weekly.on(`<#${plan.channel}>`, fullTime(Math.floor(plan.next / 1000))) : weekly.off,
    ),
    select(weekly.chooseDay, customId(WEEKLY_DAY_KIND, ...state), days),
    select(weekly.chooseHour, customId(WEEKLY_HOUR_KIND, ...state), hours),
    select(
      weekly.chooseZone,
      customId(WEEKLY_ZONE_KIND, ...state),
      zones().map((name) => option(name, name, zone)),
    ),
    buttons(
      button(weekly.here, customId(WEEKLY_ON_KIND, ...state)),
      ...(plan ? [button(weekly.stop, customId(WEEKLY_OFF_KIND))] : []),
      button(desk.back, customId(DESK_PAGE_KIND, 1)),
    ),
  );
}

/** @returns the card that is posted: the figures, the days, and the commonest questions without an answer */
export function weeklyCard({ figures, perDay, unanswered }: DeskView): Card {
  const { weekly, desk } = messages;
  const most = Math.max(1, ...perDay.map(({ asked }) => asked));
  const bars = perDay.map(({ weekday, asked }) =>
    weekly.bar(weekly.days[weekday] ?? '', BLOCK.repeat(Math.ceil((BAR * asked) / most)), asked),
  );
  const groups = unanswered.slice(0, OURS.weeklyGroups);
  return card(
    text(`### ${desk.title(FIGURE_DAYS)}`, figuresLine(figures)),
    rule(),
    text(...bars),
    ...(groups.length > 0 ? [rule(), text(desk.unanswered, ...groups.map(lineOf))] : []),
  );
}
