import { describe, expect, it } from "vitest";
import { headingsIn } from "./headings-in.ts";

describe("headingsIn", () => {
  it("finds what has an address, in words", () => {
    expect(
      headingsIn(
        '<h2 class="part" id="one"><span>1</span> Aims &amp; <em>ends</em></h2><h3>No address</h3><p id="x">Text</p>\n<h3 id="two">Two</h3><h4 id="deep">Deep</h4>',
      ),
    ).toEqual([
      { level: 2, id: "one", text: "1 Aims & ends", number: null },
      { level: 3, id: "two", text: "Two", number: null },
    ]);
  });
});
