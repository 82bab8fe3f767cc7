import { describe, expect, it } from "vitest";
import { keepWhole } from "./keep-whole.ts";

const number = (text: string) => `<span class="whole-number">${text}</span>`;
const date = (text: string) => `<span class="whole-date">${text}</span>`;

describe("dates and numbers in which a line may break", () => {
  it("are kept whole", () => {
    expect(keepWhole("<p>The balance was −£17,930.</p>")).toBe(
      `<p>The balance was ${number("−£17,930")}.</p>`,
    );
    expect(keepWhole("<p>From 21 July to 8 December 2016</p>")).toBe(
      `<p>From ${date("21 July")} to ${date("8 December 2016")}</p>`,
    );
    expect(keepWhole("<p>6–9 months, £1.2 million</p>")).toBe(
      `<p>${number("6–9")} months, ${number("£1.2 million")}</p>`,
    );
  });

  it("are kept whole if a source writes a range with a hyphen, unlike names and numeric dates", () => {
    expect(keepWhole("<p>Pages 60-81, 97-101</p>")).toBe(
      `<p>Pages ${number("60-81")}, ${number("97-101")}</p>`,
    );
    const others = "<p>2017-11-14, R2-3, 12-month</p>";
    expect(keepWhole(others)).toBe(others);
  });

  it("are marked nowhere else", () => {
    const others = "<p>767 children, 15%, £207,934, 2016/17, may 12 come</p>";
    expect(keepWhole(others)).toBe(others);
    const drawn = '<svg><text>31 March 2017</text></svg><a title="31 March 2017">x</a>';
    expect(keepWhole(drawn)).toBe(drawn);
    const head = "<head><title>31 March 2017</title></head><body>x</body>";
    expect(keepWhole(head)).toBe(head);
  });
});
