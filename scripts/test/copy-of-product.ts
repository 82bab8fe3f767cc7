import { cpSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

const parts = ["scripts", "layouts", ".eleventy.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** Copies the product's code into a folder; its packages are linked. */
export function copyOfProduct(into: string): string {
  for (const name of parts) cpSync(name, join(into, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(into, "node_modules"));
  return into;
}
