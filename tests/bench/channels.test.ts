import { expect, test } from 'vitest';
import { channelsOn } from '../../src/bench/channels.ts';
import { EmbeddedDiscord } from '../../src/embedded-discord/server.ts';
import { shardOf } from '../../src/embedded-discord/world/ids.ts';

test('there is a channel on every shard', () => {
  const channels = channelsOn(new EmbeddedDiscord({}), 4);
  const shards = channels.map(({ guild }) => shardOf(guild?.id ?? '0', 4));
  expect(shards.toSorted()).toEqual([0, 1, 2, 3]);
});
