import { z } from 'zod';
import { ExplainedError } from '../util/explained-error.ts';

/** Settings are missing or malformed; the message has a line for each. */
export class ConfigError extends ExplainedError {
  override readonly name = 'ConfigError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** `docker run --env-file` takes the quotation marks of a file for part of the value. */
const QUOTED = /^(["'])(.*)\1$/su;

/** @returns the variables that are not blank, with trimmed values, without quotation marks around them */
export function setVariables(environment: Environment): (readonly [name: string, value: string])[] {
  return Object.entries(environment).flatMap(([name, value = '']) => {
    const trimmed = value.trim();
    const plain = (QUOTED.exec(trimmed)?.[2] ?? trimmed).trim();
    return plain ? [[name, plain] as const] : [];
  });
}

/** @returns the schema of a variable that is a whole number from 1 to `max` */
export function numberUpTo(max: number) {
  const error = `is malformed: it must be a number from 1 to ${max}`;
  const isInRange = (value: number) => Number.isInteger(value) && value >= 1 && value <= max;
  return z.coerce.number({ error }).refine(isInRange, { error });
}

/**
 * Checks variables against a schema. A blank variable counts as not set.
 *
 * @param problems - problems found earlier, reported with the others
 * @throws ConfigError naming every variable that is missing or malformed
 */
export function parseEnvironment<T>(
  schema: z.ZodType<T>,
  environment: Environment,
  problems: readonly string[] = [],
): T {
  const parsed = schema.safeParse(Object.fromEntries(setVariables(environment)));
  const lines = [
    ...problems,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
  ];
  if (!parsed.success || lines.length > 0) throw new ConfigError(lines.join('\n'));
  return parsed.data;
}
