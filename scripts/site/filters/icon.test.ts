import { describe, expect, it } from "vitest";
import { createEnvironment } from "../templates/environment.ts";
import { icon } from "./icon.ts";

const inTemplate = (template: string) => createEnvironment().renderString(template, {});

describe("an icon", () => {
  it("is drawn in the colour of the text, and is not read out", () => {
    expect(String(icon("phone"))).toMatch(
      /^<svg class="icon" viewBox="0 0 256 256" fill="currentColor" aria-hidden="true" focusable="false"><path d="[^"]+"\/><\/svg>$/,
    );
  });

  it("has a pale ground as a drawing", () => {
    expect(String(icon("bathtub", { weight: "duotone" }))).toContain('opacity="0.2"');
    expect(String(icon("bathtub", { weight: "bold" }))).not.toContain("opacity");
  });

  it("stands in any template as it is", () => {
    expect(inTemplate('{{ icon("bathtub", {weight: "duotone"}) }}')).toBe(
      String(icon("bathtub", { weight: "duotone" })),
    );
  });
});
