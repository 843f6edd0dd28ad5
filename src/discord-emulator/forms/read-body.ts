import { z } from 'zod';
import type { Bodies } from './bodies.ts';
import { type FormProblem, refusals, refuseProblems } from './errors.ts';

type Schema = z.core.$ZodType;

/** The names of Discord's request body schemas. */
const schemaNames: Record<Exclude<keyof Bodies, 'callback'>, string> = {
  commands: 'ApplicationCommandUpdateRequestSchema',
  edit: 'IncomingWebhookUpdateRequestPartialSchema',
  followUp: 'IncomingWebhookRequestPartialSchema',
  message: 'MessageCreateRequestSchema',
};

/** The same for callbacks, by callback type. */
const callbackSchemaNames = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
} as const;

const callbackType = z.looseObject({ type: z.literal([4, 5, 6, 7, 8, 9]) });

// The package has no types for these schemas, so it is imported by a name that the compiler does not
// resolve; and only with the first body, as that takes 0.17 s. Its own switch to strict objects has no
// effect, because it builds all schemas while it loads.
const packageName: string = 'discord-api-spec/zod';

/**
 * Reads a request body and validates it with Discord's published schemas.
 * @throws HTTPException 50109 when it is not JSON, 50035 with every violation of the schema
 */
export async function readBody<Kind extends keyof Bodies>(
  kind: Kind,
  request: { text(): Promise<string> },
): Promise<Bodies[Kind]> {
  const body = await readJson(request);
  assertValid<Kind>(body, await schemaFor(kind, body));
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

/** The compiler cannot infer types from Discord's schemas, so this asserts ours. */
function assertValid<Kind extends keyof Bodies>(
  body: unknown,
  schema: Schema,
): asserts body is Bodies[Kind] {
  const { error } = z.core.safeParse(schema, body);
  if (error) refuseProblems(error.issues.flatMap((issue) => toProblems(issue)));
}

function toProblems(issue: z.core.$ZodIssue, at: readonly PropertyKey[] = []): FormProblem[] {
  const { code, message } = issue;
  const path = [...at, ...issue.path];
  // A union reports the issues of all its members: keep those of the member that fits best.
  const [nearest] =
    code === 'invalid_union' ? issue.errors.toSorted((a, b) => a.length - b.length) : [];
  if (nearest) return nearest.flatMap((nested) => toProblems(nested, path));
  if (code !== 'unrecognized_keys') return [{ path, code, message }];
  return issue.keys.map((key) => ({ path: [...path, key], code, message }));
}

async function schemaFor(kind: keyof Bodies, body: unknown): Promise<Schema> {
  if (kind === 'commands') return z.array(await publishedSchema(schemaNames.commands)).max(110);
  if (kind !== 'callback') return publishedSchema(schemaNames[kind]);
  // The schema of the given type, not a union of all, whose issues would be unreadable.
  const { data } = callbackType.safeParse(body);
  return data ? publishedSchema(callbackSchemaNames[data.type]) : callbackType;
}

async function publishedSchema(name: string): Promise<Schema> {
  const specification: object = await import(packageName);
  const schema: unknown = Reflect.get(specification, name);
  if (!(schema instanceof z.core.$ZodType)) throw new Error(`Discord publishes no ${name}`);
  return strict(schema);
}

const strictSchemas = new Map<Schema, Schema>();

/**
 * Makes a schema refuse unknown fields in all of its objects. Discord ignores such fields; here they are
 * refused, because they are probably a typo in the bot.
 */
function strict(schema: Schema): Schema {
  const strictSchema = strictSchemas.get(schema) ?? makeStrict(schema);
  strictSchemas.set(schema, strictSchema);
  return strictSchema;
}

function makeStrict(schema: Schema): Schema {
  const { $ZodArray, $ZodLazy, $ZodNullable, $ZodObject, $ZodOptional, $ZodUnion, clone } = z.core;
  if (schema instanceof $ZodLazy) {
    const { def } = schema._zod;
    return clone(schema, { ...def, getter: () => strict(def.getter()) });
  }
  if (schema instanceof $ZodObject) {
    const { def } = schema._zod;
    const fields = Object.entries(def.shape).map(([name, field]) => [name, strict(field)]);
    const shape = { ...Object.fromEntries(fields), ...extraFields(def.shape) };
    return clone(schema, { ...def, shape, catchall: z.never() });
  }
  if (schema instanceof $ZodArray) {
    const { def } = schema._zod;
    return clone(schema, { ...def, element: strict(def.element) });
  }
  if (schema instanceof $ZodUnion) {
    const { def } = schema._zod;
    const options = def.options.map(strict);
    // A discriminated union validates faster, and reports only the issues of the matching member.
    return options.every(({ _zod }) => _zod.propValues?.type)
      ? new z.core.$ZodDiscriminatedUnion({ type: 'union', options, discriminator: 'type' })
      : clone(schema, { ...def, options });
  }
  if (schema instanceof $ZodOptional || schema instanceof $ZodNullable) {
    const { def } = schema._zod;
    return clone(schema, { ...def, innerType: strict(def.innerType) });
  }
  return schema;
}

/** Fields that bodies may have beyond the specification. */
function extraFields(shape: object): Record<string, Schema> {
  // In Discord's documentation permissions are a string, as they exceed a number.
  if ('default_member_permissions' in shape)
    return { default_member_permissions: z.string().regex(/^\d+$/).nullish() };
  if (!('allowed_mentions' in shape)) return {};
  // discord.js sends these as false with every message, also where Discord does not define them.
  const sentAsFalse = ['tts', 'enforce_nonce'].filter((name) => !(name in shape));
  return Object.fromEntries(sentAsFalse.map((name) => [name, z.literal(false).optional()]));
}
