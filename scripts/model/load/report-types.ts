import { type ReportType, reportType } from "../schema/report-type.ts";
import { shippedFiles } from "./shipped-files.ts";

const shipped = shippedFiles("report-types", reportType);

/** The names of the types that come with the product. */
export const shippedReportTypes = shipped.names;

/** A type by its name: a board's own file takes the place of the product's. Null if there is none. */
export function reportTypeNamed(own: ReadonlyMap<string, ReportType>, name: string): ReportType | null {
  return own.get(name) ?? shipped.named(name);
}
