import {
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type GuildTextBasedChannel,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js';
import { messages } from '../../messages.ts';
import type { Card } from '../card/components.ts';
import { button, buttons, card, text } from '../card/components.ts';
import { customId } from '../card/custom-id.ts';
import { payload } from '../card/payload.ts';

export const FOLLOW_KIND = 'follow';

/**
 * Posts a card in a channel, once: Discord drops a second message with the nonce of a first.
 *
 * @param occasion - the interaction or message whose doing this is
 */
export function post(
  channel: GuildTextBasedChannel,
  content: Card,
  occasion: string,
): Promise<Message> {
  return channel.send(payload(channel, content, { isPrivate: false, nonce: occasion }));
}

/** Publishes a posted message to the servers that follow its channel; once is enough. */
export async function crosspost(channel: GuildTextBasedChannel, messageId: string): Promise<void> {
  try {
    await channel.messages.crosspost(messageId);
  } catch (error) {
    const already = RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted;
    if (!(error instanceof DiscordAPIError && error.code === already)) throw error;
  }
}

/** @returns the card that tells a moderator that it is done, and offers what may be done next */
export function publishedCard(message: Message): Card {
  const { published, follow } = messages.summary;
  const id = customId(FOLLOW_KIND, message.channelId, message.id);
  const mayFollow = message.channel.type === ChannelType.GuildAnnouncement;
  return card(text(published(message.url)), ...(mayFollow ? [buttons(button(follow, id))] : []));
}

/** Shows a card where an interaction said that it was at work. */
export async function finish(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  content: Card,
): Promise<void> {
  await interaction.editReply(payload(interaction, content, { isPrivate: false }));
}
