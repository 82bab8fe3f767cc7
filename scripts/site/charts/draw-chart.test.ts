import { describe, expect, it } from "vitest";
import { exampleChart } from "../../test/example-chart.ts";
import { drawChart } from "./draw-chart.ts";

const abuse = exampleChart("bar", ["Neglect", "Emotional abuse", "Sexual abuse"], {
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
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="chart-drawing" role="img" aria-label="Rises from &quot;668&quot; &amp; ends at 767." focusable="false" viewBox="0 0 640 250" width="640" height="250" /,
    );
  });

  it("prints each label, each value and the key once", () => {
    expect(texts(drawChart(abuse, { id: "abuse" })).sort()).toEqual(
      [
        ...["0", "50", "100", "150", "200"],
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
        /d="M([\d.]+) [\d.]+L([\d.]+) [^"]*" fill="var\(--series-1\)"/g,
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
        "var(--series-1)",
        "var(--series-4)",
        "var(--chart-text)",
        "var(--chart-grid)",
        "var(--chart-background, none)",
      ]),
    );
  });

  it("starts every id with the id it was given", () => {
    const ids = [...drawChart(abuse, { id: "abuse" }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["abuse-clip-1", "abuse-clip-2"]);
  });

  it("has no text under 12 pixels", () => {
    const ages = exampleChart(
      "bar",
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

  it("hatches the second series", () => {
    expect(drawChart(abuse, { id: "x" })).toContain('stroke="var(--series-4)" stroke-width="2.5"');
  });

  it("refuses a seventh series", () => {
    const seven = Object.fromEntries(["A", "B", "C", "D", "E", "F", "G"].map((name) => [name, [1]]));
    expect(() => drawChart(exampleChart("bar", ["2016"], seven), { id: "x" })).toThrow(
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
