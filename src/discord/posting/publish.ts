import {
  type ButtonInteraction,
  ChannelType,
  DiscordAPIError,
  type GuildTextBasedChannel,
  type Message,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js';
import { messages } from '../../messages.ts';
import { button, buttons, type Card, card, text } from '../card/card-components.ts';
import { customId, hashText } from '../card/custom-id.ts';
import { Refusal } from '../card/refusal.ts';
import { confirm, payload } from '../card/reply.ts';
import type { Services } from '../feature.ts';
import { refusalOf, writingIn } from '../permissions/rights.ts';
import { channelToPostIn } from './channel.ts';

export const FOLLOW_KIND = 'follow';

/**
 * Posts what a preview shows, once, and replaces the preview with the link to it.
 *
 * @param interaction - the press of a button on the preview
 * @param contentOf - makes the card to post
 * @throws Refusal if the preview is being published already, as `channelToPostIn` and `post` do, or as
 * `contentOf` does
 */
export async function publishPreview(
  interaction: ButtonInteraction,
  channelId: string,
  { sharedMessages, publishedPreviews }: Pick<Services, 'sharedMessages' | 'publishedPreviews'>,
  contentOf: () => Promise<Card>,
): Promise<void> {
  const previewId = interaction.message.id;
  if (!sharedMessages.add(previewId)) throw new Refusal(messages.summary.underWay);
  try {
    // The moderator may try again, long after the nonce is forgotten, if the confirmation was lost.
    let published = publishedPreviews.get(previewId);
    const channel = published ? undefined : await channelToPostIn(interaction, channelId);
    await interaction.deferUpdate();
    if (channel) published = publishedCard(await post(channel, await contentOf(), interaction));
    if (!published) return;
    publishedPreviews.set(previewId, published);
    await confirm(interaction, published);
  } catch (error) {
    sharedMessages.forget(previewId);
    throw error;
  }
}

/**
 * Posts a card in a channel, once. For some minutes Discord answers a repeated nonce with the existing
 * message, so a moderator who tries again after a lost response does not post twice. If the moderator
 * has deleted that message, a new one is posted.
 *
 * @param interaction - the interaction that triggers the post
 * @throws Refusal if Discord refuses the post for a reason that a moderator can fix
 */
export function post(
  channel: GuildTextBasedChannel,
  content: Card,
  { id, user }: Pick<RepliableInteraction, 'id' | 'user'>,
): Promise<Message> {
  const nonce = hashText(JSON.stringify([channel.id, user.id, content]));
  return send(channel, content, nonce)
    .catch((error: unknown) => {
      // Discord answers this to the nonce of a deleted message.
      if (!isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      return send(channel, content, id);
    })
    .catch(throwRefusal(channel));
}

/**
 * Posts a card. When the response is lost it tries once more, which the nonce makes safe.
 *
 * @param nonce - at most 25 characters
 */
export function send(
  channel: GuildTextBasedChannel,
  content: Card,
  nonce: string,
): Promise<Message> {
  const message = payload(channel, content, { isPrivate: false, nonce });
  return channel.send(message).catch((error: unknown) => {
    if (error instanceof DiscordAPIError) throw error;
    // The response was lost, so the message may have been posted. The nonce makes another try safe.
    return channel.send(message);
  });
}

/** Publishes a message to the servers that follow its channel. Publishing it again does nothing. */
export async function crosspost(channel: GuildTextBasedChannel, messageId: string): Promise<void> {
  const already = RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted;
  try {
    await channel.messages.crosspost(messageId);
  } catch (error) {
    if (!isRefusal(error, already)) throwRefusal(channel)(error);
  }
}

export function isRefusal(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}

/** @returns a handler that turns an error of Discord in this channel into a refusal, if it can */
export function throwRefusal(channel: GuildTextBasedChannel) {
  return (error: unknown): never => {
    // Who may write in a locked thread is another permission, which Discord does not name.
    const isLocked =
      isRefusal(error, RESTJSONErrorCodes.MissingPermissions) &&
      channel.isThread() &&
      channel.locked;
    if (isLocked) throw new Refusal(messages.permissions.threadLocked);
    const refusal =
      error instanceof DiscordAPIError && refusalOf(error, channel.id, writingIn(channel));
    throw refusal || error;
  };
}

/** @returns the card that confirms a post to the moderator, with a button to publish it to followers */
export function publishedCard(message: Message): Card {
  const { published, follow } = messages.summary;
  const id = customId(FOLLOW_KIND, message.channelId, message.id);
  const mayFollow = message.channel.type === ChannelType.GuildAnnouncement;
  return card(text(published(message.url)), ...(mayFollow ? [buttons(button(follow, id))] : []));
}
