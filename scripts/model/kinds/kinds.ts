import type { z } from "zod";
import type { CommonKeys } from "../schema/common.ts";
import { attendance } from "./attendance.ts";
import { audits } from "./audits.ts";
import { corrections } from "./corrections.ts";
import { cycle } from "./cycle.ts";
import { figures } from "./figures.ts";
import { finances } from "./finances.ts";
import { hundredChildren } from "./hundred-children.ts";
import type { Kind } from "./kind.ts";
import { priorities } from "./priorities.ts";
import { priorityAreas } from "./priority-areas.ts";
import { recommendations } from "./recommendations.ts";
import { records } from "./records.ts";
import { section11 } from "./section-11.ts";
import { structure } from "./structure.ts";
import { table } from "./table.ts";

/** Every kind of dataset, by the word that stands behind `kind:`. */
export const kinds = {
  figures,
  table,
  records,
  priorities,
  "priority-areas": priorityAreas,
  recommendations,
  "hundred-children": hundredChildren,
  attendance,
  finances,
  "section-11": section11,
  audits,
  structure,
  cycle,
  corrections,
} as const;

export type KindName = keyof typeof kinds;
export type Dataset = { [Name in KindName]: z.output<(typeof kinds)[Name]["schema"]> }[KindName];

/** The kind of a dataset whose schema has been checked: its functions take any such dataset. */
export function kindOf(data: { kind: KindName }): Kind<z.ZodType<CommonKeys & Dataset>> {
  return kinds[data.kind] as unknown as Kind<z.ZodType<CommonKeys & Dataset>>;
}
