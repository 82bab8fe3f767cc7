import { describe, expect, it } from "vitest";
import { smallChart, smallReport } from "../../test/small-report.ts";
import { chartEmbed, chartFiles } from "./chart-files.ts";

const website = "https://www.example.org";
const report = smallReport;
const published = { ...report, board: { ...report.board, website } };

describe("the drawings of charts for other websites", () => {
  it("hold title, source and every colour, and nothing of a page", () => {
    const files = chartFiles(published);
    expect(files.map(([file]) => file)).toEqual(["/downloads/charts/2016-17/looked-after-trend.svg"]);
    const [[, svg = ""] = []] = files;
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* aria-label="A line from 668 to 767\./,
    );
    for (const text of ["Children looked after rose to 767", "Source: Annual report, page 27", "767"])
      expect(svg).toContain(`>${text}</text>`);
    expect(svg).not.toMatch(/var\(|style=|"none,/);
    expect(svg).toContain(`fill="${report.board.brand.primary}"`);
  });

  it("are not made where nobody knows their address", () => {
    const unknown = { ...report, board: { ...report.board, website: null } };
    expect(chartFiles(unknown)).toEqual([]);
    expect(chartEmbed(smallChart, null)).toBe("");
  });

  it("are embedded with every value in words, and lead to the data", () => {
    const html = chartEmbed({ ...smallChart, altInPrint: 'Rose to "767".' }, website);
    expect(html).toMatch(
      /^<a href="https:\/\/www.example.org\/data\/2016-17\/allegations\/#chart-looked-after-trend">/,
    );
    expect(html).toContain('src="https://www.example.org/downloads/charts/2016-17/looked-after-trend.svg"');
    expect(html).toContain('alt="Rose to &quot;767&quot;."');
    expect(html).toMatch(/ width="688" height="\d+" loading="lazy"><\/a>$/);
  });
});
