import {
  type ButtonInteraction,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { card, text } from '../card/card-components.ts';
import { Refusal } from '../card/refusal.ts';
import { confirm, replace, reply, replyPrivately } from '../card/reply.ts';
import type { ComponentHandler, Services } from '../feature.ts';
import { mayWriteHere } from '../permissions/may-write.ts';
import { answerCard } from './answer-card.ts';
import { ANSWER_KIND, SHARE_KIND, TAKE_BACK_KIND } from './answer-id.ts';
import { repeatSearch } from './repeat-search.ts';

type Press = ComponentHandler<ButtonInteraction>;

/** @returns the handlers of the buttons below an answer */
export function answerButtons(services: Services): Readonly<Record<string, Press>> {
  return {
    [ANSWER_KIND]: navigate(services),
    [SHARE_KIND]: share(services),
    [TAKE_BACK_KIND]: takeBack,
  };
}

/** Shows another result or view: in the same card for the asker, in a private card for others. */
function navigate(knowledge: Services): Press {
  return async (interaction, parts) => {
    const { asked, found, state } = await repeatSearch(interaction, parts, knowledge);
    const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
    if (interaction.user.id === state.asker) {
      return replace(interaction, answerCard(asked, found, state, isPrivate));
    }
    // Only the asker may ping the addressee.
    const own = { ...state, asker: interaction.user.id };
    const copy = { ...asked, addressee: undefined };
    await replyPrivately(interaction, answerCard(copy, found, own, true));
  };
}

/** Posts a private answer publicly in the channel, once. */
function share(knowledge: Services): Press {
  const shared = knowledge.sharedMessages;
  return async (interaction, parts) => {
    const { message, user } = interaction;
    const { asked, found, state } = await repeatSearch(interaction, parts, knowledge);
    if (!message.flags.has(MessageFlags.Ephemeral))
      throw new Refusal(messages.failure.unknownButton);
    if (!mayWriteHere(interaction)) throw new Refusal(messages.answer.mayNotShare);
    if (!shared.add(message.id)) throw new Refusal(messages.answer.shared);
    try {
      await interaction.deferUpdate();
      const own = { ...state, asker: user.id };
      await reply(interaction, answerCard(asked, found, own, false), {
        isPrivate: false,
        pinged: asked.addressee,
      });
    } catch (error) {
      shared.forget(message.id);
      throw error;
    }
    await confirm(interaction, card(text(messages.answer.shared)));
  };
}

/** Deletes a public answer for the person who asked. */
const takeBack: Press = async (interaction, [asker]) => {
  // A forged button is not on the message, and must not delete it.
  const { message, customId, user } = interaction;
  if (!message.resolveComponent(customId)) throw new Refusal(messages.failure.unknownButton);
  if (user.id !== asker) throw new Refusal(messages.answer.notYours);
  // The token of this interaction may delete the message with the button, however old it is and
  // without any permission in the channel.
  await interaction.deferUpdate();
  await interaction.deleteReply().catch((error: unknown) => {
    // A second press or a moderator may already have deleted the message.
    const isGone =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (!isGone) throw error;
  });
};
