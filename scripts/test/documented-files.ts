import { readFileSync } from "node:fs";

/** The files of the examples in pages of the documentation, by their path in the board folder. */
export function documentedFiles(...pages: string[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap((page) =>
      [...readFileSync(`docs/${page}.md`, "utf8").matchAll(/```(?:md|yaml) (\S+)\n(.*?)```/gs)].map(
        ([, path = "", text = ""]) => [path, text],
      ),
    ),
  );
}
