import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { filesBelow } from "../system/files-below.ts";

const folder = fileURLToPath(new URL("fixtures/papers", import.meta.url));

/** Papers of four real meetings in our own words, with their forms and an action log, to add to a board. */
export function papers(): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, readFileSync(`${folder}/${path}`, "utf8")]),
  );
}
