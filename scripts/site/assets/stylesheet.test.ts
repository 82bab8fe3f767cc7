import { describe, expect, it } from "vitest";
import { readersStylesheet, stylesheet } from "./stylesheet.ts";

const displays = (css: string) => new Set(css.match(/font-display:\w+/g));

describe("the typefaces of one stylesheet", () => {
  it("change under no reader's eyes, and are waited for on paper", () => {
    expect(displays(readersStylesheet("main.css"))).toEqual(new Set(["font-display:optional"]));
    expect(displays(new TextDecoder().decode(stylesheet("print-poster.css")))).toEqual(
      new Set(["font-display:swap"]),
    );
  });
});
