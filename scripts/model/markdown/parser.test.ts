import { describe, expect, it } from "vitest";
import { type MarkdownEnvironment, markdown, parseInlineMarkdown } from "./parser.ts";

const environment = (text: string): MarkdownEnvironment => ({
  lines: text.split("\n"),
  onFigure: () => ({ text: "767", meta: null }),
});
const shape = (tokens: ReturnType<typeof parseInlineMarkdown>) =>
  tokens.map(({ type, content, nesting, markup }) => ({ type, content, nesting, markup }));

describe("a text of one line", () => {
  it.each([
    "Children looked after",
    "Wirral, 31 March 2017: 12%, £246,000 (of all) – half; what? 3/4 + 1 = 2",
    "  with spaces  ",
    "1. no list # no heading | no table",
    "A – B … C ‘quoted’ “words”",
    "www.example.org/a-b.html",
    "a:b::c",
  ])("is the same without the parser where it is plain: %s", (text) => {
    const parsed = markdown.parseInline(text, { ...environment(text), inlineLines: [0, 1] });
    expect(shape(parseInlineMarkdown(text, environment(text)))).toEqual(shape(parsed[0]?.children ?? []));
  });

  it.each([
    ["**bold**", ["strong_open", "text", "strong_close"]],
    ["{{ name }} children", ["figure", "text"]],
    ["`code`", ["code_inline"]],
    ["[words](https://example.org)", ["link_open", "text", "link_close"]],
    ["two\nlines", ["text", "softbreak", "text"]],
    ["", []],
  ])("is parsed where it has marks: %s", (text, types) => {
    const tokens = parseInlineMarkdown(text, environment(text)).filter(
      ({ type, content }) => type !== "text" || content !== "",
    );
    expect(tokens.map(({ type }) => type)).toEqual(types);
  });

  it("has its quotation marks curled", () => {
    expect(parseInlineMarkdown('The board\'s "plan"', environment(""))[0]?.content).toBe(
      "The board’s “plan”",
    );
  });
});
