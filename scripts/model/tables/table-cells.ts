import { z } from "zod";
import { type EnteredValue, value } from "../schema/value.ts";
import { schemaMessage } from "../yaml/schema-message.ts";

/** A cell as it was entered: a value in a column of numbers, words in a column of words. */
export interface Cell {
  entered: EnteredValue | null;
  words: string | string[] | null;
  /** The unit of this cell alone. */
  unit: string | null;
  /** Why it is no value; it may be words. */
  wrong: string | null;
}

/** The cells of a row: one after another, or each under the name of its column or period. */
export interface RowCells {
  inOrder?: Cell[];
  byName?: Record<string, { one: Cell; several: Cell[] | null }>;
}

/** `values:` of a row: a list, or a mapping of columns. */
export const rowCells = z.unknown().transform((input, context): RowCells => {
  if (Array.isArray(input)) return { inOrder: input.map(cellOf) };
  if (typeof input === "object" && input !== null)
    return {
      byName: Object.fromEntries(
        Object.entries(input).map(([name, inner]) => [
          name,
          { one: cellOf(inner), several: Array.isArray(inner) ? inner.map(cellOf) : null },
        ]),
      ),
    };
  context.addIssue({
    code: "custom",
    message: schemaMessage("this is no row of values", "Write [one, value, for, each, column]"),
    input,
  });
  return { inOrder: [] };
});

function cellOf(input: unknown): Cell {
  if (Array.isArray(input) && input.every((item) => typeof item === "string"))
    return { entered: null, words: input, unit: null, wrong: notAValue(input) };
  const { unit, rest } = withoutUnit(input);
  const parsed = value.safeParse(rest);
  return {
    entered: parsed.success ? parsed.data : null,
    // A number is never words: it would not be protected.
    words: typeof input === "string" ? input : null,
    unit,
    wrong: parsed.success ? null : (parsed.error.issues[0]?.message ?? notAValue(input)),
  };
}

function withoutUnit(input: unknown): { unit: string | null; rest: unknown } {
  if (typeof input !== "object" || input === null || !("unit" in input)) return { unit: null, rest: input };
  const { unit, ...rest } = input;
  return typeof unit === "string" ? { unit, rest } : { unit: null, rest: input };
}

function notAValue(input: unknown): string {
  return schemaMessage(
    Array.isArray(input) ? "this is a list, in a column of numbers" : "this is not a value",
    "Write one value for each column; a column of words has holds: words",
  );
}
