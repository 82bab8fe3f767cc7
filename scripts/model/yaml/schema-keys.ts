import type { z } from "zod";

/** The keys that a strict object deep in a schema knows, for "Did you mean". */
export function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) current = inner(unwrapped(current), step);
  const found = unwrapped(current) as { def?: { shape?: object } } | undefined;
  return Object.keys(found?.def?.shape ?? {});
}

function inner(schema: unknown, step: PropertyKey): unknown {
  const def = (schema as { def?: Record<string, unknown> } | undefined)?.def;
  if (!def) return undefined;
  if (def.type === "object") return (def.shape as Record<PropertyKey, unknown>)[step];
  if (def.type === "array") return def.element;
  if (def.type === "record") return def.valueType;
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown; in?: unknown; type?: string } } | undefined;
  while (current?.def && (current.def.innerType || current.def.type === "pipe"))
    current = (current.def.innerType ?? current.def.in) as typeof current;
  return current;
}
