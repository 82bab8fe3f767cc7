import { describe, expect, it } from "vitest";
import { withoutComments } from "./without-comments.ts";

describe("the comments of YAML", () => {
  it.each([
    ["# top\na: 1\n", "a: 1\n"],
    ["a: 1 # one\nb: 2\t# two\n", "a: 1\nb: 2\n"],
    ["a: 'x # y' # z\n", "a: 'x # y'\n"],
    ['a: "x # y \\" # z"   # c\n', 'a: "x # y \\" # z"\n'],
    ["a: |\n  one # kept\n  two\n# after\nb: 1\n", "a: |\n  one # kept\n  two\nb: 1\n"],
    ["a: [1, # one\n  2] # two\n", "a: [1,\n  2]\n"],
    ["a: it's # c\nb: x#y\n", "a: it's\nb: x#y\n"],
    ["a:\n  # of b\n  b: 1\n\n# end", "a:\n  b: 1\n\n"],
  ])("are taken out of %j", (text, without) => {
    expect(withoutComments("data/x.yaml", text)).toBe(without);
  });

  it("are removed from front matter, and the Markdown is unchanged", () => {
    expect(withoutComments("content/home.md", "---\ntitle: x # of the 3\n---\n# Heading\n\n---\n")).toBe(
      "---\ntitle: x\n---\n# Heading\n\n---\n",
    );
  });
});
