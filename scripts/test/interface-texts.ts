import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { phrasesOf } from "../site/templates/template-words.ts";
import { projectFolder } from "../system/project-folder.ts";

/** What editors use in their own office, in English. */
const forEditors =
  /^layouts\/(?:sheets\/|pages\/styleguide\.njk|components\/(?:statement-sheet|sign-off-sheet)\/|print\/(?:statements|sign-off|sign)\.njk)/;

/** Every English text of the interface that a reader meets: in templates, and where code says one. */
export function interfaceTexts(): Set<string> {
  const files = ["layouts", "scripts"].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: "utf8" }).map(
      (path) => `${folder}/${path}`,
    ),
  );
  const read = (ending: RegExp) =>
    files
      .filter((file) => ending.test(file) && !forEditors.test(file) && !/\.test\.ts$|\/test\//.test(file))
      .map((file) => readFileSync(join(projectFolder, file), "utf8"));
  return new Set([...read(/\.njk$/).flatMap(phrasesOf), ...read(/\.ts$/).flatMap(textsSaid)]);
}

/** `say("Chart {number}", …)`, `say(isOne ? "Chart" : "Table")`, `english("nil")`. */
function textsSaid(code: string): string[] {
  const text = String.raw`"((?:[^"\\]|\\.)+)"`;
  const said = new RegExp(
    String.raw`\b(?:say|english)\(\s*(?:[^"()]*\?\s*|[^"()]*"\w+"\s*\?\s*)?${text}(?:\s*:\s*${text})?`,
    "g",
  );
  // Of a text with a plural, `sayCounted("{n} outcome", "{n} outcomes", n)`, the second is looked up.
  const counted = new RegExp(String.raw`\bsayCounted\(\s*${text},\s*${text}`, "g");
  const bare = code.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  return [
    ...[...bare.matchAll(said)].flatMap(([, one, other]) => [one, other]),
    ...[...bare.matchAll(counted)].map(([, , other]) => other),
  ].filter((each) => each !== undefined);
}
