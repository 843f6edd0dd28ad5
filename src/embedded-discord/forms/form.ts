import type { z } from 'zod';
import { type FormProblem, invalidForm, refusals } from './errors.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reads a body by a schema.
 * @param at the path at which the value stands in the whole body
 * @throws DiscordError 50035 with every breach in its tree
 */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown, at: FormProblem['path'] = []): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.map((issue) => toProblem(issue, at)));
}

/**
 * Reads the JSON of a request.
 * @returns `undefined` for a request without a body
 * @throws DiscordError 50109 when it is not JSON
 */
export async function readJson(request: { text(): Promise<string> }): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

function toProblem(issue: Issue, at: FormProblem['path']): FormProblem {
  const path = [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  return { path, ...describe(issue) };
}

function describe(issue: Issue): Omit<FormProblem, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : {
            code: 'MODEL_TYPE_CONVERT',
            message: `Could not interpret the value: ${issue.message}`,
          };
    case 'too_big':
      return {
        code: 'BASE_TYPE_MAX_LENGTH',
        message: `Must be ${issue.maximum} or fewer in length.`,
      };
    case 'too_small':
      return {
        code: 'BASE_TYPE_MIN_LENGTH',
        message: `Must be ${issue.minimum} or more in length.`,
      };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'invalid_format':
      return {
        code: 'STRING_TYPE_REGEX',
        message: 'String value did not match validation regex.',
      };
    default:
      return { code: 'MODEL_TYPE_CONVERT', message: issue.message };
  }
}
