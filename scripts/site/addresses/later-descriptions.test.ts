import { describe, expect, it } from "vitest";
import { laterDescriptions } from "./later-descriptions.ts";

describe("the description of a file that is still being made", () => {
  const { describe: describeLater, fill } = laterDescriptions();
  const report = describeLater({ address: "/downloads/annual-report-2016-17.pdf", format: "PDF" });
  const figures = describeLater({ address: "/downloads/data/figures.csv", format: "CSV" });
  const made = new Map([["/downloads/annual-report-2016-17.pdf", { bytes: 2_548_007, pages: 101 }]]);
  const filled = (page: string) => fill(Buffer.from(page), made).toString();

  it("is put into a page as soon as the file is known, wherever it stands", () => {
    expect(filled(`<p>Rhif 1 – ${report}, ${figures}, ${report}</p>`)).toBe(
      "<p>Rhif 1 – PDF, 101 pages, 2.5 MB, CSV, PDF, 101 pages, 2.5 MB</p>",
    );
  });

  it("changes no byte of any other page", () => {
    const page = Buffer.from("<p>2016/17 – “101 pages”</p>");
    expect(fill(page, made)).toBe(page);
  });
});
