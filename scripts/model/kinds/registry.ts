/** Every kind of dataset: a line each. */
export { attendance } from "./attendance/attendance.ts";
export { audits } from "./audits/audits.ts";
export { corrections } from "./corrections/corrections.ts";
export { cycle } from "./cycle/cycle.ts";
export { figures } from "./figures/figures.ts";
export { finances } from "./finances/finances.ts";
export { hundredChildren } from "./hundred-children/hundred-children.ts";
export { indicators } from "./indicators/indicators.ts";
export { priorities } from "./priorities/priorities.ts";
export { priorityAreas } from "./priority-areas/priority-areas.ts";
export { recommendations } from "./recommendations/recommendations.ts";
export { records } from "./records/records.ts";
export { section11 } from "./section-11/section-11.ts";
export { selfAssessment } from "./self-assessment/self-assessment.ts";
export { structure } from "./structure/structure.ts";
export { table } from "./table/table.ts";
