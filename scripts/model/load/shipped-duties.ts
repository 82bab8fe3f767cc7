import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { projectFolder } from "../../system/project-folder.ts";
import { type Duty, duty } from "../schema/duties.ts";

const folder = join(projectFolder, "layouts/duties");
const read = new Map<string, Duty | null>();

/** A duty that comes with the product; null if there is none of this name. */
export function shippedDuty(name: string): Duty | null {
  let found = read.get(name);
  if (found === undefined) {
    const file = join(folder, `${name}.yaml`);
    found = existsSync(file) ? duty.parse(load(readFileSync(file, "utf8"))) : null;
    read.set(name, found);
  }
  return found;
}

export function shippedDuties(): string[] {
  return readdirSync(folder).map((file) => file.replace(/\.yaml$/, ""));
}
