import { z } from 'zod';

export type Schema = z.core.$ZodType;

const stricter = new Map<Schema, Schema>();

/**
 * The same schema, but no object in it takes a field that it does not name. Discord lets such
 * fields pass unread; here they are refused, as a bot that sends one has misspelt something.
 */
export function strict(schema: Schema): Schema {
  const made = stricter.get(schema) ?? makeStrict(schema);
  stricter.set(schema, made);
  return made;
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
    const shape = { ...Object.fromEntries(fields), ...beyond(def.shape) };
    return clone(schema, { ...def, shape, catchall: z.never() });
  }
  if (schema instanceof $ZodArray) {
    const { def } = schema._zod;
    return clone(schema, { ...def, element: strict(def.element) });
  }
  if (schema instanceof $ZodUnion) {
    const { def } = schema._zod;
    const options = def.options.map(strict);
    // Told apart by their type they are quicker to judge, and complain of what is wrong only.
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
