import type { z } from "zod";
import type { Kind } from "../kind/kind.ts";
import type { CommonKeys } from "../schema/common.ts";
import { attendance } from "./attendance/attendance.ts";
import { audits } from "./audits/audits.ts";
import { corrections } from "./corrections/corrections.ts";
import { cycle } from "./cycle/cycle.ts";
import { figures } from "./figures/figures.ts";
import { finances } from "./finances/finances.ts";
import { hundredChildren } from "./hundred-children/hundred-children.ts";
import { priorities } from "./priorities/priorities.ts";
import { priorityAreas } from "./priority-areas/priority-areas.ts";
import { recommendations } from "./recommendations/recommendations.ts";
import { records } from "./records/records.ts";
import { section11 } from "./section-11/section-11.ts";
import { structure } from "./structure/structure.ts";
import { table } from "./table/table.ts";

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
