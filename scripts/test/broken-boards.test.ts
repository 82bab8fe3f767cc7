import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withMessages } from "./broken-board.ts";
import { problemsOf } from "./problems-of.ts";

const folder = fileURLToPath(new URL("fixtures/broken-boards/", import.meta.url));

/**
 * Each file holds boards that break the rules of one thing, with everything that `npm run check`
 * says of each. The boards are checked as in a build service: small numbers are refused there where
 * board.yaml does not call the data public.
 */
describe("the broken boards of", () => {
  it.each(readdirSync(folder))("%s have these messages", async (name) => {
    const markdown = readFileSync(`${folder}${name}`, "utf8");
    const current = withMessages(markdown, (files) => problemsOf(files, { ci: true, remotes: [] }));
    await expect(current).toMatchFileSnapshot(`${folder}${name}`);
  });
});
