import {
  type GatewaySendPayload,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** How often to check for shards that wait for an answer to RESUME, in milliseconds. */
const INTERVAL = 10_000;

/**
 * Runs all shards in this process, as by default, but can restart each on its own. discord.js waits
 * forever for an answer to RESUME if only heartbeats are acknowledged. Here a shard that has waited from
 * one check to the next starts a new session.
 *
 * Source: https://github.com/discordjs/discord.js/issues/10174
 */
export class ShardingStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #shards = new Map<number, SimpleShardingStrategy>();
  #timer: NodeJS.Timeout | undefined;

  constructor(manager: Manager) {
    super(manager);
    this.#manager = manager;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    for (const id of shardIds) {
      const shard = new SimpleShardingStrategy(this.#manager);
      await shard.spawn([id]);
      this.#shards.set(id, shard);
    }
  }

  override async connect(): Promise<void> {
    let lastResuming: readonly number[] = [];
    this.#timer = setInterval(async () => {
      const statuses = await this.fetchStatus();
      const resuming = statuses.filter((status) => status === WebSocketShardStatus.Resuming);
      for (const id of lastResuming) if (resuming.delete(id)) void this.#restart(id);
      lastResuming = [...resuming.keys()];
    }, INTERVAL).unref();
    await Promise.all([...this.#shards.values()].map((shard) => shard.connect()));
  }

  override async destroy(
    options?: Parameters<SimpleShardingStrategy['destroy']>[0],
  ): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([...this.#shards.values()].map((shard) => shard.destroy({ ...options })));
    this.#shards.clear();
  }

  override async send(shardId: number, payload: GatewaySendPayload): Promise<void> {
    await this.#shards.get(shardId)?.send(shardId, payload);
  }

  override async fetchStatus() {
    const each = await Promise.all([...this.#shards.values()].map((shard) => shard.fetchStatus()));
    // The base class has no shards of its own, so its result is empty.
    return (await super.fetchStatus()).concat(...each);
  }

  /** Ends the session of a shard and starts a new one. */
  async #restart(id: number): Promise<void> {
    const shard = this.#shards.get(id);
    await shard?.destroy({ reason: 'RESUME was not answered' });
    if (!this.#shards.has(id)) return;
    await shard?.spawn([id]);
    // discord.js emits an event for a failure, and the shard itself tries again.
    await shard?.connect().catch(() => undefined);
  }
}
