import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { errorCode } from '../../knowledge/read-text.ts';
import type { Report } from '../../knowledge/report.ts';
import { ExplainedError } from '../../util/explained-error.ts';

/** A file to evaluate or train on cannot be read; the message says which, where and why. */
export class DataFileError extends ExplainedError {
  override readonly name = 'DataFileError';
}

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DataFileError(`${file}: cannot be read (${errorCode(cause)})`, { cause });
  }
}

export function parsed<T>(form: z.ZodType<T>, text: string, place: string): T {
  try {
    return form.parse(JSON.parse(text));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'not JSON';
    throw new DataFileError(`${place}: is not in the expected format: ${why}`, {
      cause,
    });
  }
}

export function reportOf(id: string, title: string, paragraphs: readonly string[]): Report {
  return { id, title, url: 'http://example.org', paragraphs };
}
