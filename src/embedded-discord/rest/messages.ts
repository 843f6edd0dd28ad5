import { ChannelType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js';
import { type Context, Hono } from 'hono';
import type { Backend } from '../backend.ts';
import { refusals } from '../forms/errors.ts';
import { parseForm, readJson } from '../forms/form.ts';
import { messageForm } from '../forms/message-form.ts';
import type { Channel, StoredMessage } from '../world/model.ts';
import { demand, sendPermission } from '../world/permissions.ts';
import { visibleChannel } from './channels.ts';

const list = '/channels/:channel/messages';
const one = `${list}/:message`;

/** Messages of a channel, as the bot reads and writes them without an interaction. */
export function messageRoutes(backend: Backend): Hono {
  const { world, messages } = backend;
  const botId = world.bot.id;

  const channelOf = (c: Context) => visibleChannel(backend, c.req.param('channel') ?? '');
  const messageOf = (c: Context): StoredMessage => {
    const message = channelOf(c).messages.get(c.req.param('message') ?? '');
    if (!message || message.ephemeral) throw refusals.unknownMessage();
    return message;
  };
  const isOwn = ({ data }: StoredMessage) => data.author.id === botId;

  return new Hono()
    .get(list, (c) => {
      const channel = channelOf(c);
      demand(channel, botId, PermissionFlagsBits.ReadMessageHistory);
      return c.json(page(channel, c).map(({ data }) => data));
    })
    .post(list, async (c) => {
      const channel = channelOf(c);
      demand(channel, botId, sendPermission(channel));
      const form = parseForm(messageForm, await readJson(c.req));
      const author = world.bot;
      const replyTo = form.message_reference?.message_id;
      if (!replyTo) {
        const origin = { type: MessageType.Default };
        return c.json(messages.create({ channel, author, form, origin }).data);
      }
      const before = channel.messages.get(replyTo);
      if (!before) throw refusals.unknownMessage();
      const reference = { message_id: replyTo, channel_id: channel.id };
      const origin = { type: MessageType.Reply, message_reference: reference };
      const repliedTo = before.data.author.id;
      return c.json(messages.create({ channel, author, form, origin, repliedTo }).data);
    })
    .get(one, (c) => {
      demand(channelOf(c), botId, PermissionFlagsBits.ReadMessageHistory);
      return c.json(messageOf(c).data);
    })
    .patch(one, async (c) => {
      const message = messageOf(c);
      if (!isOwn(message)) throw refusals.notYourMessage();
      return c.json(messages.edit(message, parseForm(messageForm, await readJson(c.req))).data);
    })
    .delete(one, (c) => {
      const message = messageOf(c);
      if (!isOwn(message)) demand(channelOf(c), botId, PermissionFlagsBits.ManageMessages);
      messages.delete(message);
      return c.body(null, 204);
    })
    .post(`${one}/crosspost`, (c) => {
      const message = messageOf(c);
      const { channel } = message;
      if (channel.type !== ChannelType.GuildAnnouncement) throw refusals.wrongChannelType();
      if (!isOwn(message)) demand(channel, botId, PermissionFlagsBits.ManageMessages);
      demand(channel, botId, PermissionFlagsBits.SendMessages);
      if (message.data.flags & MessageFlags.Crossposted) throw refusals.alreadyCrossposted();
      messages.crosspost(message);
      return c.json(message.data);
    });
}

/** Newest first, within `before`, `after` and `limit`. */
function page({ messages }: Channel, c: Context): StoredMessage[] {
  const bound = (name: string) => BigInt(c.req.query(name) ?? 0);
  const [before, after] = [bound('before'), bound('after')];
  return [...messages.values()]
    .filter(({ id, ephemeral }) => !ephemeral && (!before || BigInt(id) < before))
    .filter(({ id }) => BigInt(id) > after)
    .reverse()
    .slice(0, Number(c.req.query('limit') ?? 50));
}
