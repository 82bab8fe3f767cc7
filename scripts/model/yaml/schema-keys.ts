import type { z } from "zod";

/** The known keys of a strict object deep in a schema, for "Did you mean"; where one of several fits, those of all. */
export function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let current = forms(schema);
  for (const step of path) current = current.flatMap((form) => forms(inner(form, step)));
  return [...new Set(current.flatMap((form) => Object.keys(form.def?.shape ?? {})))];
}

interface Form {
  def?: {
    type?: string;
    innerType?: unknown;
    in?: unknown;
    options?: unknown[];
    shape?: Record<PropertyKey, unknown>;
    element?: unknown;
    valueType?: unknown;
  };
}

function inner({ def }: Form, step: PropertyKey): unknown {
  if (def?.type === "object") return def.shape?.[step];
  return def?.type === "array" ? def.element : def?.type === "record" ? def.valueType : undefined;
}

/** What a schema stands for behind its defaults, transforms and alternatives. */
function forms(schema: unknown): Form[] {
  const { def } = (schema ?? {}) as Form;
  if (!def) return [];
  if (def.innerType) return forms(def.innerType);
  if (def.type === "pipe") return forms(def.in);
  return def.options ? def.options.flatMap(forms) : [schema as Form];
}
