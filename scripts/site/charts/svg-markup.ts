import { escapeXml } from "../../system/escape-xml.ts";

/** Attribute values by name; null leaves one out. */
export type Attributes = Record<string, string | null>;

/** @example attributes({ x: "1", fill: null }) // ` x="1"` */
export function attributes(all: Attributes): string {
  return Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(value as string)}"`)
    .join("");
}

/** At most two decimals, and never "-0". @example svgNumber(-0.001) // "0" */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
