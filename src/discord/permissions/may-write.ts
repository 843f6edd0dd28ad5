import { type Interaction, PermissionFlagsBits } from 'discord.js';

const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;

/**
 * People who may not write in a channel may not have the bot write there either. Discord sends their
 * permissions in the channel with each interaction; without any, as in direct messages, all may write.
 *
 * @returns whether the user of the interaction may write in its channel
 */
export function mayWriteHere({ channel, memberPermissions }: Interaction): boolean {
  if (!memberPermissions) return true;
  // It may be a thread that the bot does not know.
  if (!channel) return memberPermissions.has([SendMessages, SendMessagesInThreads]);
  return memberPermissions.has(channel.isThread() ? SendMessagesInThreads : SendMessages);
}
