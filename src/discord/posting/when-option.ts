import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { clip, tidyInput } from '../card/escape.ts';
import { LIMITS } from '../card/limits.ts';
import { Refusal } from '../card/refusal.ts';
import type { Services } from '../feature.ts';
import { parseDaily, parseWhen } from './when.ts';

/** What a moderator chose. */
interface ChosenTime {
  /** In seconds since the epoch; of a series, the first time. */
  readonly due: number;
  readonly isDaily: boolean;
}

/**
 * @param mayBeDaily - whether `كل يوم 9` is offered
 * @returns the command option for the time of a post, where there is a desk to keep it, and how to read it
 */
export function whenOption({ names, desk }: Services, mayBeDaily: boolean) {
  const option = {
    type: ApplicationCommandOptionType.String,
    name: names.when,
    description: messages.commands.when,
    autocomplete: true,
    maxLength: LIMITS.choiceValue,
  } as const;
  const { suggestions, dailySuggestion } = messages.schedule;
  const offered = mayBeDaily ? [...suggestions, dailySuggestion] : suggestions;
  return {
    options: desk ? [option] : [],
    /**
     * @returns undefined: now
     * @throws Refusal if it is not understood or has passed
     */
    chosen({ options, createdTimestamp }: ChatInputCommandInteraction): ChosenTime | undefined {
      const typed = options.getString(option.name);
      if (typed === null) return undefined;
      const daily = parseDaily(tidyInput(typed), createdTimestamp);
      if (daily !== undefined && !mayBeDaily) {
        throw new Refusal(messages.schedule.dailyParagraphsOnly(`/${names.post}`));
      }
      const when = daily ?? parseWhen(tidyInput(typed), createdTimestamp);
      if (when === undefined) throw new Refusal(messages.schedule.unknown);
      if (when === 'now') return undefined;
      return { due: Math.ceil(when / 1000), isDaily: daily !== undefined };
    },
    /** Shows how the text typed so far is understood, and what else could be typed. */
    async complete(interaction: AutocompleteInteraction): Promise<void> {
      const typed = tidyInput(interaction.options.getFocused());
      const matching = offered.filter((each) => each.startsWith(typed));
      const choices = [...new Set(typed === '' ? matching : [typed, ...matching])];
      const now = interaction.createdTimestamp;
      await interaction.respond(
        choices.flatMap((choice) => {
          const when = (mayBeDaily ? parseDaily(choice, now) : undefined) ?? parseWhen(choice, now);
          if (when === undefined) return [];
          const name = when === 'now' ? choice : messages.schedule.choice(choice, new Date(when));
          return [{ name: clip(name, LIMITS.choiceName), value: choice }];
        }),
      );
    },
  };
}
