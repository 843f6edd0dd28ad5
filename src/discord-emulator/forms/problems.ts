import type { z } from 'zod';
import type { FormProblem } from './errors.ts';

type Issue = z.core.$ZodIssue;

/** What Discord says of breaches that its schemas do not express, by its names for them. */
const sentences = {
  BASE_TYPE_REQUIRED: 'This field is required',
  BASE_TYPE_CHOICES: 'This component needs the message flag IS_COMPONENTS_V2.',
  COMPONENT_CUSTOM_ID_DUPLICATED: 'Component custom id cannot be duplicated',
  MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2:
    'This field cannot be used when using MessageFlags.IS_COMPONENTS_V2',
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_CONTEXT_MENU_FIELDS: 'Context menu commands cannot have this field',
  APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID:
    'Required options must be placed before non-required options',
  APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE:
    'Options cannot have both choices and autocomplete',
} as const;

/** Discord's names for what a schema finds wrong; anything else is a value of another type. */
const codes: Partial<Record<Issue['code'], string>> = {
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_format: 'STRING_TYPE_REGEX',
  unrecognized_keys: 'UNKNOWN_FIELD',
};

/** A breach of one of Discord's rules at a place in a body. */
export function problem(path: FormProblem['path'], code: keyof typeof sentences): FormProblem {
  return { path, code, message: sentences[code] };
}

/** What exceeds one of Discord's limits. */
export function tooLong(path: FormProblem['path'], limit: number): FormProblem {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` };
}

/** What a schema found wrong, as Discord's answer names it. */
export function toProblems(issue: Issue, at: readonly PropertyKey[] = []): FormProblem[] {
  const here = [...at, ...issue.path];
  // A union complains for all its members: of interest is only the one with least to complain of.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return nearest.flatMap((nested) => toProblems(nested, here));
  }
  const path = here.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [problem(path, 'BASE_TYPE_REQUIRED')];
  const code = codes[issue.code] ?? 'MODEL_TYPE_CONVERT';
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((place) => ({ path: place, code, message: issue.message }));
}
