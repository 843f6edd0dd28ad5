import type { z } from 'zod';
import type { FormProblem } from './errors.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What a schema found wrong, in Discord's words. */
export function toProblems(issue: Issue, at: Path = []): FormProblem[] {
  const here = [...at, ...issue.path];
  // A union complains for all its members: only the one that comes nearest is of interest.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = issue.errors.toSorted((a, b) => distance(a) - distance(b));
    return nearest.flatMap((nested) => toProblems(nested, here));
  }
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...here, key]) : [here];
  return paths.map((path) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    ...describe(issue),
  }));
}

function distance(member: readonly Issue[]): number {
  return member.length + (member.some(isOfAnotherType) ? 1000 : 0);
}

/** Members of Discord's unions differ in what they are at all, or in their field `type`. */
function isOfAnotherType({ path, code }: Issue): boolean {
  return path.length === 0
    ? code === 'invalid_type'
    : code === 'invalid_value' && path.length === 1 && path[0] === 'type';
}

function describe(issue: Issue): Omit<FormProblem, 'path'> {
  switch (issue.code) {
    case 'too_big':
      return tooLong(Number(issue.maximum));
    case 'too_small':
      return {
        code: 'BASE_TYPE_MIN_LENGTH',
        message: `Must be ${issue.minimum} or more in length.`,
      };
    case 'invalid_value':
      return choices(issue.values);
    case 'unrecognized_keys':
      return { code: 'UNKNOWN_FIELD', message: 'Discord describes no such field' };
    default:
      return issue.input === undefined
        ? required
        : { code: 'MODEL_TYPE_CONVERT', message: issue.message };
  }
}

/** What Discord says of a field that must not be left out. */
export const required = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };

/** What Discord says of a text or a list of more than so many parts. */
export function tooLong(maximum: number): Omit<FormProblem, 'path'> {
  return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` };
}

/** What Discord says of a value that is none of these. */
export function choices(values: readonly unknown[]): Omit<FormProblem, 'path'> {
  const message = `Value must be one of {${values.map(String).join(', ')}}.`;
  return { code: 'BASE_TYPE_CHOICES', message };
}
