import { duty } from "../schema/duties.ts";
import { shippedFiles } from "./shipped-files.ts";

/** The duties that come with the product. */
export const { named: shippedDuty, names: shippedDuties } = shippedFiles("duties", duty);
