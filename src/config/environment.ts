import { z } from 'zod';
import { ExplainedError } from '../util/explained-error.ts';

/** Thrown when settings are missing or malformed; the message names every one, a line each. */
export class ConfigError extends ExplainedError {
  override readonly name = 'ConfigError';
}

/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @returns the variables that say something, white space around their values left out */
export function setVariables(environment: Environment): (readonly [name: string, value: string])[] {
  return Object.entries(environment).flatMap(([name, value]) => {
    const trimmed = value?.trim();
    return trimmed ? [[name, trimmed] as const] : [];
  });
}

/** @returns the form of a variable that is a whole number from 1 to `most` */
export function numberUpTo(most: number) {
  const error = `is malformed: it must be a number from 1 to ${most}`;
  const fits = (value: number) => Number.isInteger(value) && value >= 1 && value <= most;
  return z.coerce.number({ error }).refine(fits, { error });
}

/**
 * Checks the variables against a form. One that is empty or blank counts as not set.
 *
 * @param problems - what is known to be wrong already
 * @throws ConfigError naming every variable that is missing or malformed
 */
export function parseEnvironment<T>(
  form: z.ZodType<T>,
  environment: Environment,
  problems: readonly string[] = [],
): T {
  const parsed = form.safeParse(Object.fromEntries(setVariables(environment)));
  const lines = [
    ...problems,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!parsed.success || lines.length > 0) throw new ConfigError(lines.join('\n'));
  return parsed.data;
}
