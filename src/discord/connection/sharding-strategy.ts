import {
  type GatewaySendPayload,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js';

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];

/** How often it is looked whether a shard still waits to be resumed, in milliseconds. */
const INTERVAL = 10_000;

/**
 * All shards in this process, as by default, but each can be connected anew by itself. discord.js waits without end
 * for an answer to RESUME as long as heartbeats are acknowledged; here a shard that has got none from one look to the
 * next begins a new session.
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
    let before: readonly number[] = [];
    this.#timer = setInterval(async () => {
      const resuming = (await this.fetchStatus()).filter(isResuming);
      for (const id of before) if (resuming.delete(id)) void this.#beginAnew(id);
      before = [...resuming.keys()];
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
    // It has no shards of its own.
    return (await super.fetchStatus()).concat(...each);
  }

  /** Ends the session of a shard, and identifies when it is its turn. */
  async #beginAnew(id: number): Promise<void> {
    const shard = this.#shards.get(id);
    await shard?.destroy({ reason: 'RESUME was not answered' });
    if (!this.#shards.has(id)) return;
    await shard?.spawn([id]);
    // What fails is told by an event, and is tried again by the shard itself.
    await shard?.connect().catch(() => undefined);
  }
}

function isResuming(status: WebSocketShardStatus): boolean {
  return status === WebSocketShardStatus.Resuming;
}
