import { z } from 'zod';
import type { Bodies } from './bodies.ts';
import { refusals, refuseProblems } from './errors.ts';
import { toProblems } from './problems.ts';
import { type Schema, strict } from './strict.ts';

/** Discord's names for the schemas of the bodies of requests. */
const schemaNames: Record<Exclude<keyof Bodies, 'callback'>, string> = {
  commands: 'ApplicationCommandUpdateRequestSchema',
  edit: 'IncomingWebhookUpdateRequestPartialSchema',
  followUp: 'IncomingWebhookRequestPartialSchema',
  message: 'MessageCreateRequestSchema',
};

/** A callback's depends on its type. */
const callbackSchemaNames = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
} as const;

const callbackType = z.looseObject({ type: z.literal([4, 5, 6, 7, 8, 9]) });

// The package has no types for these schemas, so it is loaded by a name the compiler does not
// follow; and only when a body comes, as that takes a sixth of a second. Its own switch to strict
// objects comes too late: all schemas are built while it loads.
const packageName: string = 'discord-api-spec/zod';

/**
 * Reads the body of a request as Discord's published schemas describe it.
 * @throws DiscordError 50109 when it is not JSON, 50035 with every breach of the schema
 */
export async function readBody<Kind extends keyof Bodies>(
  kind: Kind,
  request: { text(): Promise<string> },
): Promise<Bodies[Kind]> {
  const body = await readJson(request);
  judge<Kind>(body, await schemaFor(kind, body));
  return body;
}

/** @returns `undefined` for a request without a body */
export async function readJson(request: { text(): Promise<string> }): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

/** The compiler cannot read Discord's schemas: what they take is what our types say of it. */
function judge<Kind extends keyof Bodies>(
  body: unknown,
  schema: Schema,
): asserts body is Bodies[Kind] {
  const { error } = z.core.safeParse(schema, body, { reportInput: true });
  if (error) refuseProblems(error.issues.flatMap((issue) => toProblems(issue)));
}

async function schemaFor(kind: keyof Bodies, body: unknown): Promise<Schema> {
  if (kind === 'commands') return z.array(await published(schemaNames.commands)).max(110);
  if (kind !== 'callback') return published(schemaNames[kind]);
  // By the type in the body rather than by a union of all, whose complaints nobody could read.
  const { data } = callbackType.safeParse(body);
  return data ? published(callbackSchemaNames[data.type]) : callbackType;
}

async function published(name: string): Promise<Schema> {
  const specification: object = await import(packageName);
  const schema: unknown = Reflect.get(specification, name);
  if (!(schema instanceof z.core.$ZodType)) throw new Error(`Discord publishes no ${name}`);
  return strict(schema);
}
