import type { DiscordAPIError } from 'discord.js';

/**
 * @param names - of the commands that were sent, in their order
 * @returns why Discord does not take them, a sentence for every field that it complains of
 */
export function refusedCommands({ rawError }: DiscordAPIError, names: readonly string[]): string[] {
  const errors = 'errors' in rawError ? rawError.errors : undefined;
  const lines = complaints(errors, []).map(({ path: [at, ...field], message }) => {
    const command = names[Number(at)];
    return `${command === undefined ? at : `"${command}"`}, ${field.join('.')}: ${message}`;
  });
  if (lines.length > 0) return lines;
  return ['message' in rawError ? rawError.message : rawError.error];
}

interface Complaint {
  readonly path: readonly string[];
  readonly message: string;
}

/** Discord's tree of errors has a branch for every field, and below it a list `_errors`. */
function complaints(tree: unknown, path: readonly string[]): Complaint[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, below]: [string, unknown]) => {
    if (key !== '_errors' || !Array.isArray(below)) return complaints(below, [...path, key]);
    return below.flatMap((error: unknown) =>
      messageOf(error).map((message) => ({ path, message })),
    );
  });
}

function messageOf(error: unknown): string[] {
  const isComplaint = typeof error === 'object' && error !== null && 'message' in error;
  return isComplaint ? [String(error.message)] : [];
}
