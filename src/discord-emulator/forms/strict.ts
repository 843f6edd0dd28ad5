import { z } from 'zod';

export type Schema = z.core.$ZodType;

const cache = new Map<Schema, Schema>();

/**
 * Makes a schema refuse unknown fields in all of its objects. Discord ignores such fields; here they are
 * refused, because they are probably a typo in the bot.
 */
export function strict(schema: Schema): Schema {
  const strictSchema = cache.get(schema) ?? makeStrict(schema);
  cache.set(schema, strictSchema);
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
