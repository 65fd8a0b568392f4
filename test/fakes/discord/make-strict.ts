import * as z from 'zod/mini';

/** The parts of a zod schema's definition that hold other schemas. */
interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodMiniType>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly getter?: () => z.ZodMiniType;
}

const made = new WeakMap<z.ZodMiniType, z.ZodMiniType>();

/**
 * The same schema with every object in it closed to keys it doesn't name. Discord's own API mostly passes over unknown
 * keys; here they are faults, because a misspelt key is a feature that silently does nothing.
 */
export function makeStrict(schema: z.ZodMiniType): z.ZodMiniType {
  const known = made.get(schema);
  if (known) return known;
  const strict = close(schema);
  made.set(schema, strict);
  return strict;
}

function close(schema: z.ZodMiniType): z.ZodMiniType {
  const definition = schema._zod.def as unknown as Definition;
  const { shape, element, innerType, valueType, options, getter } = definition;
  const clone = (changed: object): z.ZodMiniType =>
    z.core.clone(schema, { ...definition, ...changed } as unknown as typeof schema._zod.def);
  if (getter) return z.lazy(() => makeStrict(getter()));
  if (shape) {
    const closed = Object.entries(shape).map(([key, value]) => [key, makeStrict(value)] as const);
    return clone({ shape: Object.fromEntries(closed), catchall: z.never() });
  }
  if (element) return clone({ element: makeStrict(element) });
  if (innerType) return clone({ innerType: makeStrict(innerType) });
  if (valueType) return clone({ valueType: makeStrict(valueType) });
  if (options) return clone({ options: options.map(makeStrict) });
  return schema;
}
