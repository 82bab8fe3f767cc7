import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { drawChart } from "./draw-chart.ts";

const abuse = exampleChart("columns", ["Neglect", "Emotional abuse", "Sexual abuse"], {
  "2015/16": [142, 98, 12],
  "2016/17": [173, 121, null],
});
const lookedAfter = exampleChart("line", ["31 March 2016", "31 March 2017"], { Children: [668, 767] });
const employers = exampleChart(
  "bars",
  ["Community", "Cheshire and Wirral Partnership NHS Foundation Trust"],
  {
    Allegations: [36, 109],
  },
);

describe("a drawing", () => {
  it("is an image with its alternative text, sized for the page", () => {
    expect(drawChart(lookedAfter, { id: "looked-after" })).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="chart-drawing" role="img" aria-label="Rises from &quot;668&quot; &amp; ends at 767." focusable="false" viewBox="0 0 640 308" width="640" height="308" /,
    );
  });

  it("prints each label, each value and the key once", () => {
    expect(texts(drawChart(abuse, { id: "abuse" })).sort()).toEqual(
      [
        ...["Neglect", "Emotional abuse", "Sexual abuse"],
        ...["142", "98", "12", "173", "121", "not shown"],
        ...["2015/16", "2016/17"],
      ].sort(),
    );
  });

  it("prints the words for a gap in a line", () => {
    const plans = exampleChart("line", ["2014/15", "2015/16", "2016/17"], { Plans: [212, null, 301] });
    expect(texts(drawChart(plans, { id: "plans" }))).toContain("not shown");
  });

  it("says which line a gap belongs to where there are several", () => {
    const plans = exampleChart("line", ["2015/16", "2016/17"], { Wirral: [212, null], England: [1, 2] });
    expect(texts(drawChart(plans, { id: "plans" }))).toContain("Wirral: not shown");
  });

  it("wraps long names into lines", () => {
    expect(texts(drawChart(employers, { id: "employers" }))).toEqual([
      "Community",
      "Cheshire and Wirral Partnership NHS",
      "Foundation Trust",
      "36",
      "109",
    ]);
  });

  it("puts bars on the zero line and makes them as long as their values", () => {
    const [short, long] = [
      ...drawChart(employers, { id: "employers" }).matchAll(
        /d="M([\d.]+) [\d.]+L([\d.]+) [^"]*" fill="var\(--series-strong\)"/g,
      ),
    ].map(([, from, to]) => Number(to) - Number(from));
    expect((short as number) / (long as number)).toBeCloseTo(36 / 109, 2);
  });

  it("is the same, byte for byte, each time", () => {
    for (const chart of [abuse, lookedAfter, employers]) {
      expect(drawChart(chart, { id: "same" })).toBe(drawChart(chart, { id: "same" }));
    }
  });

  it("is well-formed XML without style attributes", () => {
    for (const chart of [abuse, lookedAfter, employers]) {
      const svg = drawChart(chart, { id: "x" });
      expect(firstFault(svg)).toBeNull();
      expect(svg).not.toContain("style=");
    }
  });

  it("uses colours as custom properties only", () => {
    const paints = [...drawChart(abuse, { id: "x" }).matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(
      ([, paint]) => paint,
    );
    expect(new Set(paints)).toEqual(
      new Set([
        "none",
        "var(--series-strong)",
        "var(--series-muted)",
        "var(--chart-text)",
        "var(--chart-background, none)",
      ]),
    );
  });

  it("starts every id with the id it was given", () => {
    const ids = [...drawChart(abuse, { id: "abuse" }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["abuse-clip-1"]);
  });

  it("has no text under 12 pixels", () => {
    const ages = exampleChart(
      "columns",
      Array.from({ length: 14 }, (_, age) => String(age)),
      {
        Deaths: Array.from({ length: 14 }, (_, age) => (age % 5 === 3 ? null : age + 5)),
      },
    );
    const sizes = [...drawChart(ages, { id: "ages" }).matchAll(/font-size="(\d+)"/g)].map(([, size]) =>
      Number(size),
    );
    expect(new Set(sizes)).toEqual(new Set([14, 12]));
  });

  it("mutes the earlier year", () => {
    expect(
      drawChart(abuse, { id: "x" })
        .match(/fill="var\(--series-(?:strong|muted)\)"/g)
        ?.sort(),
    ).toEqual([
      // Three bars and a sample in the key; two bars, since one is not shown, and a sample.
      ...Array(4).fill('fill="var(--series-muted)"'),
      ...Array(3).fill('fill="var(--series-strong)"'),
    ]);
  });

  it("moves the names of close lines apart", () => {
    const lines = exampleChart("line", ["2016", "2017"], { A: [50, 90], B: [40, 90], C: [30, 89] });
    const tops = [...drawChart(lines, { id: "x" }).matchAll(/ y="([\d.]+)"[^>]*>[ABC]<\/text>/g)].map(
      ([, y]) => Number(y),
    );
    const sorted = tops.sort((a, b) => a - b);
    expect(sorted.slice(1).map((y, i) => y - (sorted[i] ?? 0) >= 17)).toEqual([true, true]);
  });

  it("draws a target and an event with their names", () => {
    const chart = {
      ...exampleChart("line", ["2015", "2016", "2017"], { Plans: [1, 2, 3] }),
      marks: [{ label: "Target", value: 2.5, text: "2.5" }],
      events: [{ label: "Inspection, July 2016", at: 1.2 }],
    };
    const svg = drawChart(chart, { id: "x" });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Target", "2.5", "Inspection, July 2016"]));
    expect(svg.match(/stroke-dasharray="4 3"/g)).toHaveLength(2);
  });

  it("refuses a seventh series", () => {
    const seven = Object.fromEntries(["A", "B", "C", "D", "E", "F", "G"].map((name) => [name, [1]]));
    expect(() => drawChart(exampleChart("columns", ["2016"], seven), { id: "x" })).toThrow(
      "A chart has 6 series at most; this one has 7. Split it into several.",
    );
  });
});

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text as string);
}

/** The first tag or text that breaks the rules of XML, or null. */
function firstFault(xml: string): string | null {
  const open: string[] = [];
  const text = /[^<&>]|&(?:amp|lt|gt|quot);/.source;
  const tag = new RegExp(`<(/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="(?:${text})*")*)(/?)>|(?:${text})+`, "gy");
  while (tag.lastIndex < xml.length) {
    const from = tag.lastIndex;
    const match = tag.exec(xml);
    if (!match) return xml.slice(from, from + 80);
    const [whole, closes, name, , isEmpty] = match;
    const names = [...whole.matchAll(/ ([a-zA-Z:-]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return whole;
    if (!name) continue;
    if (closes && open.pop() !== name) return whole;
    if (!closes && !isEmpty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}
