import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommitteeForm, committeeForm, committeeFormFile } from "../model/schema/committee-form.ts";
import { didYouMean } from "../model/values/nearest-names.ts";
import { parseWithSchema } from "../model/yaml/parse.ts";
import { parseYaml } from "../model/yaml/yaml.ts";
import { PlainError } from "../system/plain-error.ts";
import { projectFolder } from "../system/project-folder.ts";

/** Forms to start from, which a board then makes its own. */
const shipped = join(projectFolder, "layouts/forms");

/**
 * A form of a board; if it has none of that name yet, the product's, with the text for its file.
 *
 * @param name null for the form of papers that name none
 * @throws PlainError if nobody has a form of that name, or the board's has mistakes
 */
export function committeeFormOf(
  board: string,
  name: string | null,
): { form: CommitteeForm; text: string | null } {
  const file = committeeFormFile(name);
  const own = join(board, file);
  const start = join(shipped, `${name ?? "usual"}.yaml`);
  const isThere = existsSync(own);
  if (!isThere && !existsSync(start)) {
    const names = [...new Set([...formNames(shipped), ...formNames(join(board, "data/forms"))])].sort();
    throw new PlainError(
      `There is no form "${name}". ${didYouMean(name ?? "", names, `Write one of: ${names.join(", ")}; or make ${file} as docs/committee.md explains.`)}`,
    );
  }
  const text = readFileSync(isThere ? own : start, "utf8");
  const yaml = parseYaml(file, text);
  const parsed =
    "what" in yaml
      ? { problems: [yaml] }
      : parseWithSchema(committeeForm, yaml, "the form of committee papers");
  if ("problems" in parsed)
    throw new PlainError(
      `${file} has mistakes, and a report cannot be made by it. npm run check says what to mend.`,
    );
  return { form: parsed.value, text: isThere ? null : text };
}

function formNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => /^([a-z0-9-]+)\.yaml$/.exec(file)?.[1] ?? []);
}
