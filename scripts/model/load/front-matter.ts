import type { z } from "zod";
import { type Problem, problemAt } from "../values/problem.ts";
import { parseWithSchema } from "../yaml/parse.ts";
import { parseYaml, type YamlSource } from "../yaml/yaml.ts";

/** A content file: its checked front matter and its Markdown. */
export interface ContentFile<Matter> {
  file: string;
  /** The file's name without its ending. */
  slug: string;
  matter: Matter;
  yaml: YamlSource;
  markdown: string;
  /** How many lines of the file stand above the Markdown. */
  linesAbove: number;
}

/** Splits a content file at its front matter, and checks that against a schema. */
export function readContentFile<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  what: string,
): ContentFile<z.output<Schema>> | { problems: Problem[] } {
  const found = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (!found && /^---[ \t]*\n/.test(text))
    return {
      problems: [
        problemAt(
          { file, line: 1, column: 1 },
          "the front matter has no closing line of three hyphens",
          `Write three hyphens on a line of their own below the keys of ${what}`,
        ),
      ],
    };
  if (!found || found.index !== 0)
    return {
      problems: [
        problemAt(
          { file, line: 1, column: 1 },
          "the file does not begin with front matter",
          `Begin it with a line of three hyphens, the keys of ${what} (title: …), and three hyphens again`,
        ),
      ],
    };
  const yaml = parseYaml(file, found[1] ?? "", 1);
  if ("what" in yaml) return { problems: [yaml] };
  const parsed = parseWithSchema(schema, yaml, what);
  if ("problems" in parsed) return parsed;
  const markdown = text.slice(found[0].length);
  return {
    file,
    slug: file.split("/").at(-1)?.replace(/\.md$/, "") ?? file,
    matter: parsed.value,
    yaml,
    markdown,
    linesAbove: found[0].split("\n").length - 1,
  };
}
