import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config, PlaygroundConfig } from '../config/config.ts';
import type { Library } from '../knowledge/report.ts';
import { paragraphsIn, versionOf } from '../knowledge/version.ts';

const Package = z.object({ version: z.string() });

function shardsIn({ shards }: Config): string {
  return shards ? `${shards.ids.join(',')} of ${shards.count}` : 'as many as Discord recommends';
}

/** The address may hold a password. */
function deskOf({ store }: Config | PlaygroundConfig): string {
  if (!store) return 'off';
  return store.url.startsWith('file:') ? 'SQLite' : 'PostgreSQL';
}

/** @returns what an operator needs to know about a process: its version and settings */
export function startDetails(config: Config | PlaygroundConfig, library: Library): object {
  const packageFile = new URL('../../package.json', import.meta.url);
  return {
    version: Package.parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version,
    node: process.version,
    reports: library.length,
    paragraphs: paragraphsIn(library),
    knowledge: versionOf(library),
    serves: 'token' in config ? 'Discord' : 'the playground',
    ...('token' in config && { shards: shardsIn(config), redis: config.redisUrl ? 'on' : 'off' }),
    embeddings: config.embeddings ? 'on' : 'off',
    reader: config.reader ? 'on' : 'off',
    desk: deskOf(config),
    health: config.health ? `${config.health.host}:${config.health.port}` : 'off',
  };
}
