import { z } from 'zod';

const { $ZodArray, $ZodLazy, $ZodNullable, $ZodObject, $ZodOptional, $ZodType, $ZodUnion, clone } =
  z.core;
type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** What of a request its schema is found and checked by. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

// The package has no types for these schemas, so it is loaded by a name the compiler does not
// follow. Its own switch to strict objects comes too late: all schemas are built while it loads.
const packageName: string = 'discord-api-spec/zod';
const specification: object = await import(packageName);

const callbackSchemas = {
  1: 'PongInteractionCallbackRequestSchema',
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
} as const;

const callbackType = z.looseObject({ type: z.literal([1, 4, 5, 6, 7, 8, 9]) });

type Endpoint = [method: string, path: RegExp, schemaFor: (body: unknown) => Schema];

/** Every endpoint that takes a body, of those a slash-command bot uses. */
const endpoints: Endpoint[] = [
  endpoint('PUT', '/applications/#(/guilds/#)?/commands', () =>
    z.array(named('ApplicationCommandUpdateRequestSchema')),
  ),
  endpoint('POST', '/applications/#(/guilds/#)?/commands', () =>
    named('ApplicationCommandCreateRequestSchema'),
  ),
  endpoint('PATCH', '/applications/#(/guilds/#)?/commands/#', () =>
    named('ApplicationCommandPatchRequestPartialSchema'),
  ),
  endpoint('POST', '/interactions/#/[^/]+/callback', callback),
  endpoint('POST', '/webhooks/#/[^/]+', () => named('IncomingWebhookRequestPartialSchema')),
  endpoint('PATCH', '/webhooks/#/[^/]+/messages/(@original|#)', () =>
    named('IncomingWebhookUpdateRequestPartialSchema'),
  ),
  endpoint('POST', '/channels/#/messages', () => named('MessageCreateRequestSchema')),
  endpoint('PATCH', '/channels/#/messages/#', () => named('MessageEditRequestPartialSchema')),
  endpoint('POST', '/users/@me/channels', () => named('CreatePrivateChannelRequestSchema')),
];

/**
 * Checks the body of a request against Discord's own description of the endpoint.
 * @returns each breach as "place: what is wrong"; none for a body that fits
 */
export function checkBody({ method, path, body }: SentRequest): string[] {
  const found = endpoints.find(([verb, pattern]) => verb === method && pattern.test(path));
  if (!found) return body === undefined ? [] : [`${method} ${path}: is not known to take a body`];
  const [, , schemaFor] = found;
  const result = z.core.safeParse(schemaFor(body), body);
  return result.success ? [] : result.error.issues.flatMap((issue) => readable(issue));
}

function endpoint(method: string, path: string, schemaFor: Endpoint[2]): Endpoint {
  return [method, new RegExp(`^${path.replaceAll('#', '\\d+')}$`), schemaFor];
}

/** By the type in the body rather than by a union of all, whose complaints nobody could read. */
function callback(body: unknown): Schema {
  const result = callbackType.safeParse(body);
  return result.success ? named(callbackSchemas[result.data.type]) : callbackType;
}

/** A union complains for all its members: only the one that comes nearest is of interest. */
function readable(issue: Issue, at: readonly PropertyKey[] = []): string[] {
  const path = [...at, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [`${path.map(String).join('.') || 'body'}: ${issue.message || issue.code}`];
  }
  const distance = (member: readonly Issue[]) =>
    member.length + (member.some(isOfAnotherType) ? 1000 : 0);
  const [nearest = []] = issue.errors.toSorted((a, b) => distance(a) - distance(b));
  return nearest.flatMap((nested) => readable(nested, path));
}

/** Members of Discord's unions differ in what they are at all, or in their field `type`. */
function isOfAnotherType({ path, code }: Issue): boolean {
  return path.length === 0
    ? code === 'invalid_type'
    : code === 'invalid_value' && path.length === 1 && path[0] === 'type';
}

function named(name: string): Schema {
  const schema: unknown = Reflect.get(specification, name);
  if (!(schema instanceof $ZodType)) throw new Error(`Discord's specification has no ${name}`);
  return strict(schema);
}

const stricter = new Map<Schema, Schema>();

/** The same schema, but no object in it takes a field that it does not name. */
function strict(schema: Schema): Schema {
  const known = stricter.get(schema);
  if (known) return known;
  const made = makeStrict(schema);
  stricter.set(schema, made);
  return made;
}

function makeStrict(schema: Schema): Schema {
  if (schema instanceof $ZodLazy) {
    const { def } = schema._zod;
    return clone(schema, { ...def, getter: () => strict(def.getter()) });
  }
  if (schema instanceof $ZodObject) {
    const { def } = schema._zod;
    const fields = Object.entries(def.shape).map(([name, field]) => [name, strict(field)]);
    const shape = { ...Object.fromEntries(fields), ...beyond(def.shape) };
    return clone(schema, { ...def, shape, catchall: z.never() });
  }
  if (schema instanceof $ZodArray) {
    const { def } = schema._zod;
    return clone(schema, { ...def, element: strict(def.element) });
  }
  if (schema instanceof $ZodUnion) {
    const { def } = schema._zod;
    return clone(schema, { ...def, options: def.options.map(strict) });
  }
  if (schema instanceof $ZodOptional || schema instanceof $ZodNullable) {
    const { def } = schema._zod;
    return clone(schema, { ...def, innerType: strict(def.innerType) });
  }
  return schema;
}

/** What bodies may hold beyond the specification. */
function beyond(shape: object): Record<string, Schema> {
  // Discord's documentation has permissions as a string, as a number cannot hold them, and `nsfw`.
  if ('default_member_permissions' in shape) {
    return {
      default_member_permissions: z.string().regex(/^\d+$/).nullish(),
      nsfw: z.boolean().nullish(),
    };
  }
  if (!('allowed_mentions' in shape)) return {};
  // discord.js denies these in every message, also where Discord does not know them.
  const denied = ['tts', 'enforce_nonce'].filter((name) => !(name in shape));
  return Object.fromEntries(denied.map((name) => [name, z.literal(false).optional()]));
}
