import { expect, it } from "vitest";
import { z } from "zod";
import { formatProblem } from "../values/problem.ts";
import { parseWithSchema } from "./parse.ts";
import { schemaMessage } from "./schema-message.ts";
import { parseYaml } from "./yaml.ts";

it("a check of a schema has to say what to do", () => {
  const yaml = parseYaml("x.yaml", "address: nowhere");
  if ("what" in yaml) throw new Error(yaml.what);
  expect(() => parseWithSchema(z.object({ address: z.email() }), yaml, "a file")).toThrow(
    new Error('A schema says "Invalid email address" and no remedy. Give that check a schemaMessage.'),
  );
});

it("a misspelt key is one mistake, even where a set of keys needs one of two", () => {
  const yaml = parseYaml("x.yaml", "items:\n  - {titel: Apologies}\n  - {minutes: 5}\n");
  if ("what" in yaml) throw new Error(yaml.what);
  const item = z
    .strictObject({ title: z.string().optional(), paper: z.string().optional(), minutes: z.int().optional() })
    .refine(({ title, paper }) => title !== undefined || paper !== undefined, {
      error: schemaMessage("an item has a title or a paper", "Write title: and its words"),
    });
  const parsed = parseWithSchema(z.strictObject({ items: z.array(item) }), yaml, "an agenda");
  expect("problems" in parsed && parsed.problems.map(formatProblem)).toEqual([
    'x.yaml:2:6  "titel" is not a key that an agenda has here. Did you mean "title"?',
    "x.yaml:3:5  an item has a title or a paper. Write title: and its words.",
  ]);
});
