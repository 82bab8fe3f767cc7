import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { z } from "zod";
import { projectFolder } from "../../system/project-folder.ts";

/** The YAML files of one folder of layouts/, which a board's own files of the same names replace. */
export function shippedFiles<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): { named: (file: string) => z.output<Schema> | null; names: () => string[] } {
  const folder = join(projectFolder, "layouts", name);
  const read = new Map<string, z.output<Schema> | null>();
  return {
    named: (file) => {
      let found = read.get(file);
      if (found === undefined) {
        const path = join(folder, `${file}.yaml`);
        found = existsSync(path) ? schema.parse(load(readFileSync(path, "utf8"))) : null;
        read.set(file, found);
      }
      return found;
    },
    names: () => readdirSync(folder).map((file) => file.replace(/\.yaml$/, "")),
  };
}
