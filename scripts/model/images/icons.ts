/** The icons and drawings of Phosphor, an open set in one hand. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Duotone is for drawings: lines with a pale ground. */
export type IconWeight = "regular" | "bold" | "duotone";

const { resolve } = createRequire(import.meta.url);
const read = new Map<string, string>();
let names: string[] | null = null;

/** What stands inside the `<svg>` of an icon, on a ground of 256 by 256; its name has to be one of `iconNames`. */
export function iconShapes(name: string, weight: IconWeight): string {
  const file = pathOf(name, weight);
  const shapes =
    read.get(file) ?? readFileSync(resolve(file), "utf8").replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
  read.set(file, shapes);
  return shapes;
}

/** All names, such as "bathtub"; https://phosphoricons.com shows what they look like. */
export function iconNames(): string[] {
  names ??= readdirSync(dirname(resolve(pathOf("phone", "regular")))).map((file) =>
    file.replace(/\.svg$/, ""),
  );
  return names;
}

function pathOf(name: string, weight: IconWeight): string {
  return `@phosphor-icons/core/${weight}/${weight === "regular" ? name : `${name}-${weight}`}.svg`;
}
