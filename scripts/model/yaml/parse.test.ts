import { expect, it } from "vitest";
import { z } from "zod";
import { parseWithSchema } from "./parse.ts";
import { parseYaml } from "./yaml.ts";

it("a check of a schema has to say what to do", () => {
  const yaml = parseYaml("x.yaml", "address: nowhere");
  if ("what" in yaml) throw new Error(yaml.what);
  expect(() => parseWithSchema(z.object({ address: z.email() }), yaml, "a file")).toThrow(
    new Error('A schema says "Invalid email address" and no remedy. Give that check a schemaMessage.'),
  );
});
