import type { z } from 'zod';
import type { FormProblem } from './errors.ts';

type Issue = z.core.$ZodIssue;

/** Discord's names for what a schema finds wrong; anything else is a value of another type. */
const codes: Partial<Record<Issue['code'], string>> = {
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_format: 'STRING_TYPE_REGEX',
  unrecognized_keys: 'UNKNOWN_FIELD',
};

/** The problem that there is when something is so; otherwise none. */
export function problemIf(
  isSo: unknown,
  path: FormProblem['path'],
  code: string,
  message: string,
): FormProblem[] {
  return isSo ? [{ path, code, message }] : [];
}

/** What Discord says of a field that must not be left out. */
export const required = ['BASE_TYPE_REQUIRED', 'This field is required'] as const;

/** What a schema found wrong, as Discord's answer names it. */
export function toProblems(issue: Issue, at: readonly PropertyKey[] = []): FormProblem[] {
  const here = [...at, ...issue.path];
  // A union complains for all its members: of interest is only the one with least to complain of.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return nearest.flatMap((nested) => toProblems(nested, here));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  const [code, message] = isMissing
    ? required
    : [codes[issue.code] ?? 'MODEL_TYPE_CONVERT', issue.message];
  const ends = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
  return ends.map((end) => ({ path: [...here.map(fieldOf), ...end], code, message }));
}

function fieldOf(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}
