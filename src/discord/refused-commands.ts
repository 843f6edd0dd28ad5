import type { DiscordAPIError } from 'discord.js';

/**
 * @param names - names of the commands, in the order in which they were sent
 * @returns why Discord refuses the commands: a line for each invalid field
 */
export function refusedCommands({ rawError }: DiscordAPIError, names: readonly string[]): string[] {
  const errors = 'errors' in rawError ? rawError.errors : undefined;
  const lines = fieldErrors(errors, []).map(({ path: [at, ...field], message }) => {
    const command = names[Number(at)];
    return `${command === undefined ? at : `"${command}"`}, ${field.join('.')}: ${message}`;
  });
  if (lines.length > 0) return lines;
  return ['message' in rawError ? rawError.message : rawError.error];
}

/** Discord's error tree has a branch for each field, with a list `_errors` at its end. */
function fieldErrors(
  tree: unknown,
  path: readonly string[],
): { path: readonly string[]; message: string }[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, below]: [string, unknown]) => {
    if (key !== '_errors' || !Array.isArray(below)) return fieldErrors(below, [...path, key]);
    return below.flatMap((error: unknown) =>
      typeof error === 'object' && error !== null && 'message' in error
        ? [{ path, message: String(error.message) }]
        : [],
    );
  });
}
