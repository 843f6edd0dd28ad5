import { expect, test } from 'vitest';
import { shardOf, snowflakeOn } from '../../src/discord-emulator/world/ids.ts';

test.each([0, 1, 2, 3])('generates different guild ids for shard %i', (shard) => {
  const ids = Array.from({ length: 10 }, () => snowflakeOn(shard, 4));
  expect(new Set(ids).size).toBe(10);
  expect(new Set(ids.map((id) => shardOf(id, 4)))).toEqual(new Set([shard]));
});
