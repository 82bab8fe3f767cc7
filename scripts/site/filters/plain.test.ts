import { describe, expect, it } from "vitest";
import { richText } from "../../test/small-report.ts";
import { plain } from "./plain.ts";

describe("plain text", () => {
  it("is without marks", () => {
    expect(plain(richText("Call **now**"))).toBe("Call now");
    expect(plain("Call now")).toBe("Call now");
  });
});
