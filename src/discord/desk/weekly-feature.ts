import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { messages } from '../../messages.ts';
import { wholeNumber } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { replace } from '../card/reply.ts';
import type { Feature } from '../feature.ts';
import { channelToPostIn } from '../posting/channel.ts';
import {
  WEEKLY_DAY_KIND,
  WEEKLY_HOUR_KIND,
  WEEKLY_KIND,
  WEEKLY_OFF_KIND,
  WEEKLY_ON_KIND,
  WEEKLY_ZONE_KIND,
} from './desk-id.ts';
import type { DeskStore } from './desk-store.ts';
import { serverOf } from './server-of.ts';
import { nextWeekly, zones } from './weekly.ts';
import { type WeeklyChoice, weeklySettingsCard } from './weekly-card.ts';

const DAYS = 7;
const HOURS = 24;
/** Sunday morning. */
const FIRST_CHOICE = { weekday: 0, hour: 9 };

/** The weekly figures: a moderator chooses when, and lets them be posted in the channel of the desk. */
export function weeklyFeature({ weekly }: DeskStore): Feature {
  const show = async (
    interaction: ButtonInteraction | StringSelectMenuInteraction,
    choice?: WeeklyChoice,
  ) => {
    const plan = await weekly.of(serverOf(interaction));
    const [zone = 'UTC'] = zones();
    await replace(
      interaction,
      weeklySettingsCard(plan, choice ?? plan ?? { ...FIRST_CHOICE, zone }),
    );
  };
  const choosing =
    (change: (value: string) => Partial<Record<keyof WeeklyChoice, string>>) =>
    async (
      interaction: StringSelectMenuInteraction,
      [weekday, hour, ...zone]: readonly string[],
    ) => {
      const chosen = change(interaction.values[0] ?? '');
      const { weekday: day = weekday, hour: at = hour, zone: place = zone.join(':') } = chosen;
      await show(interaction, choiceOf([day, at, place]));
    };
  return {
    forModerators: true,
    menus: {
      [WEEKLY_DAY_KIND]: choosing((weekday) => ({ weekday })),
      [WEEKLY_HOUR_KIND]: choosing((hour) => ({ hour })),
      [WEEKLY_ZONE_KIND]: choosing((zone) => ({ zone })),
    },
    buttons: {
      [WEEKLY_KIND]: (interaction) => show(interaction),
      async [WEEKLY_ON_KIND](interaction, parts) {
        const server = serverOf(interaction);
        const choice = choiceOf(parts);
        const { id: channel } = await channelToPostIn(interaction, interaction.channelId);
        const settings = { ...choice, channel, moderator: interaction.user.id };
        const next = nextWeekly(settings, interaction.createdTimestamp);
        await weekly.set(server, { ...settings, server, next });
        await show(interaction, choice);
      },
      async [WEEKLY_OFF_KIND](interaction) {
        await weekly.set(serverOf(interaction), undefined);
        await show(interaction);
      },
    },
  };
}

/** @throws Refusal if one of them cannot be chosen: anybody can send any `custom_id` */
function choiceOf([day, at, zone = '']: readonly (string | undefined)[]): WeeklyChoice {
  const weekday = wholeNumber(day) ?? DAYS;
  const hour = wholeNumber(at) ?? HOURS;
  if (weekday >= DAYS || hour >= HOURS || !zones().includes(zone)) {
    throw new Refusal(messages.failure.unknownButton);
  }
  return { weekday, hour, zone };
}
