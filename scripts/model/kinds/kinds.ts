import type { AnyKind, PublicDataset, ShownAs } from "../kind/kind.ts";
import type { CommonKeys } from "../schema/common.ts";
import * as registry from "./registry.ts";

/** The kinds of dataset by the word behind `kind:`, in the order of the alphabet. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  Object.values(registry).map((kind) => [kind.schema.shape.kind.value, kind]),
);

/** The kind of a dataset that has been read. */
export function kindOf({ kind: name }: { kind: string }): AnyKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`"${name}" is not a kind of dataset`);
  return kind;
}

/** How a dataset is shown. */
export function shownAs({ data }: PublicDataset<CommonKeys>): ShownAs {
  return kindOf(data).shownAs?.(data) ?? "tables";
}
