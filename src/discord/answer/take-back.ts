import { type ButtonInteraction, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { Refusal } from '../card/refusal.ts';
import type { Pressed } from '../feature.ts';
import { TAKE_BACK_KIND } from './answer-id.ts';

/** @returns what the button does with which the asker takes back an answer that all see */
export function takeBackButton(): Readonly<Record<string, Pressed<ButtonInteraction>>> {
  return {
    async [TAKE_BACK_KIND](interaction, [asker]) {
      // A made up button stands on no message, and must not take any away.
      const { message, customId, user } = interaction;
      if (!message.resolveComponent(customId)) throw new Refusal('unknownButton');
      if (user.id !== asker) throw new Refusal('notYours');
      // The press has a token of its own: it may delete the message it was on, however old that is,
      // without any permission in the channel.
      await interaction.deferUpdate();
      await interaction.deleteReply().catch(unlessGone);
    },
  };
}

/** A second press, or a moderator, was quicker. */
function unlessGone(error: unknown): void {
  const isGone =
    error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
  if (!isGone) throw error;
}
