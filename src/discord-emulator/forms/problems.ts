import type { z } from 'zod';
import type { FormProblem } from './errors.ts';

type Issue = z.core.$ZodIssue;

/** Discord's messages for violations that its schemas do not express, by code. */
const messages = {
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

/** Discord's codes for the issues of a schema; anything else is a value of the wrong type. */
const codes: Partial<Record<Issue['code'], string>> = {
  too_big: 'BASE_TYPE_MAX_LENGTH',
  too_small: 'BASE_TYPE_MIN_LENGTH',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_format: 'STRING_TYPE_REGEX',
  unrecognized_keys: 'UNKNOWN_FIELD',
};

/** A violation of one of Discord's rules. */
export function problem(path: FormProblem['path'], code: keyof typeof messages): FormProblem {
  return { path, code, message: messages[code] };
}

/** A violation of one of Discord's limits. */
export function tooLong(path: FormProblem['path'], limit: number): FormProblem {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${limit} or fewer in length.` };
}

/** Converts an issue of a schema into problems as Discord reports them. */
export function toProblems(issue: Issue, at: readonly PropertyKey[] = []): FormProblem[] {
  const fullPath = [...at, ...issue.path];
  // A union reports the issues of all its members: keep those of the member that fits best.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
    return nearest.flatMap((nested) => toProblems(nested, fullPath));
  }
  const path = fullPath.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [problem(path, 'BASE_TYPE_REQUIRED')];
  const code = codes[issue.code] ?? 'MODEL_TYPE_CONVERT';
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((place) => ({ path: place, code, message: issue.message }));
}
