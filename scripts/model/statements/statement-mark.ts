import { createHash } from "node:crypto";
import type { Statement } from "./statement.ts";

/**
 * Sixteen characters that change whenever the words or the values of a statement do, and only then: by them a form
 * knows what its reader has seen.
 */
export function statementMark({ typed, values }: Pick<Statement, "typed" | "values">): string {
  const seen = [typed, ...values.map(({ name, values }) => `${name}\t${values}`)];
  return createHash("sha256").update(seen.join("\n")).digest("hex").slice(0, 16);
}
