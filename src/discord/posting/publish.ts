import {
  ChannelType,
  DiscordAPIError,
  type GuildTextBasedChannel,
  type Message,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { messages } from '../../messages.ts';
import type { Card } from '../card/card-components.ts';
import { button, buttons, card, text } from '../card/card-components.ts';
import { customId, hashText } from '../card/custom-id.ts';
import { payload } from '../card/reply.ts';
import { refusalOf, writingIn } from '../permissions/rights.ts';

export const FOLLOW_KIND = 'follow';

/**
 * Posts a card in a channel, once: for some minutes Discord gives the message of a nonce instead of
 * posting another. So it does to a moderator who tries again because the answer to the first try was
 * lost; who has deleted that message wants another.
 *
 * @param interaction - whose doing this is
 * @throws Refusal when Discord does not let the bot post it, and a moderator can mend that
 */
export function post(
  channel: GuildTextBasedChannel,
  content: Card,
  { id, user }: Pick<RepliableInteraction, 'id' | 'user'>,
): Promise<Message> {
  const nonce = hashText(JSON.stringify([channel.id, user.id, content]));
  return send(channel, content, nonce)
    .catch((error: unknown) => {
      // What Discord says of the nonce of a deleted message.
      if (!isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      return send(channel, content, id);
    })
    .catch(refusalFrom(channel));
}

function send(channel: GuildTextBasedChannel, content: Card, nonce: string): Promise<Message> {
  const message = payload(channel, content, { isPrivate: false, nonce });
  return channel.send(message).catch((error: unknown) => {
    if (error instanceof DiscordAPIError) throw error;
    // An answer that was lost on its way may have been one to a message that was posted.
    return channel.send(message);
  });
}

/** Publishes a posted message to the servers that follow its channel; once is enough. */
export async function crosspost(channel: GuildTextBasedChannel, messageId: string): Promise<void> {
  const already = RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted;
  try {
    await channel.messages.crosspost(messageId);
  } catch (error) {
    if (!isRefusal(error, already)) refusalFrom(channel)(error);
  }
}

function isRefusal(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** What Discord refuses in this channel becomes what a moderator is told of it. */
function refusalFrom(channel: GuildTextBasedChannel) {
  return (error: unknown): never => {
    const refusal =
      error instanceof DiscordAPIError && refusalOf(error, channel.id, writingIn(channel));
    throw refusal || error;
  };
}

/** @returns the card that tells a moderator that it is done, and offers what may be done next */
export function publishedCard(message: Message): Card {
  const { published, follow } = messages.summary;
  const id = customId(FOLLOW_KIND, message.channelId, message.id);
  const mayFollow = message.channel.type === ChannelType.GuildAnnouncement;
  return card(text(published(message.url)), ...(mayFollow ? [buttons(button(follow, id))] : []));
}
