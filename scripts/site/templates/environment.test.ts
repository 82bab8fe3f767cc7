import { describe, expect, it } from "vitest";
import { createEnvironment } from "./environment.ts";

describe("the template environment", () => {
  const environment = createEnvironment();

  it("stops at a missing value instead of printing nothing", () => {
    expect(() => environment.renderString("{{ chapter.titel }}", { chapter: {} })).toThrow(
      "attempted to output null or undefined value",
    );
  });

  it("escapes texts, and leaves filters' HTML unchanged", () => {
    expect(environment.renderString("{{ title }}, {{ title | markdown }}", { title: "A & B" })).toBe(
      "A &amp; B, A &amp; B",
    );
  });

  it("knows the site's addresses", () => {
    expect(environment.renderString('{{ address.briefing("escalation") }}', {})).toBe(
      "/briefings/escalation/index.html",
    );
  });
});
