import { type Interaction, PermissionFlagsBits } from 'discord.js';

const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

/**
 * What a person may not write in a channel, they may not have the bot write there either. Discord works
 * out what they may for the channel that they act in; where there are no roles everybody may write.
 *
 * @returns whether the person who acts may write where they act
 */
export function mayWriteHere({ channel, memberPermissions }: Interaction): boolean {
  if (!memberPermissions) return true;
  // It may be a thread that the bot has not heard of.
  if (!channel) return memberPermissions.has([SendMessages, SendMessagesInThreads]);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}
