import { describe, expect, it } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { wordsOf } from "../../model/load/interface-words.ts";
import type { Briefing } from "../../model/report/learning.ts";
import { speaking } from "../../model/words/words.ts";
import { printDocuments } from "../../pdf/documents/print-documents.ts";
import { boardWith } from "../../test/board-with.ts";
import { briefingEmail, briefingText } from "./briefing-editions.ts";

const report = buildReport(
  boardWith({}, (files) => ({
    ...files,
    "content/briefings/home-visits.md": (files["content/briefings/home-visits.md"] ?? "").replace(
      "summary:",
      'sources: ["[Working Together](https://www.example.org/wt), 2015", Board procedure]\nsummary:',
    ),
  })),
);
const briefing = report.briefings[0] as Briefing;
const link = /<a href="https:\/\/www\.example\.org\/wt"[^>]*>Working Together<\/a>, 2015/;

describe("a link in the sources of a briefing", () => {
  it("is a link on its sheet and in large print", () => {
    const sheets = printDocuments(report).filter(({ kind }) => kind === "briefing");
    expect(sheets).toHaveLength(2);
    for (const { html } of sheets) expect(html()).toMatch(link);
  });

  it("is a link in an email, and an address in plain text", () => {
    expect(briefingEmail(briefing, report.board)).toMatch(link);
    expect(briefingText(briefing, report.board).replace(/\s+/g, " ")).toContain(
      "- Working Together [https://www.example.org/wt], 2015 - Board procedure",
    );
  });
});

describe("a quotation and a list with letters in a briefing", () => {
  const [words] = buildReport(
    boardWith({}, (files) => ({
      ...files,
      "content/briefings/home-visits.md": `${files["content/briefings/home-visits.md"] ?? ""}
> Nobody asked me.
> — Amy

(a) Ask.
(b) Listen.
`,
    })),
  ).briefings as [Briefing];

  it("are in an email as they were written", () => {
    const email = briefingEmail(words, report.board);
    // The edge of a quotation is that of a table's cell, which Outlook draws.
    const framed =
      /<figure[^>]*>\s*<table role="presentation"[^>]*><tr><td style="[^"]*border-left[^>]*><blockquote/;
    expect(email).toMatch(framed);
    expect(email).toMatch(/<figure[^>]*>.*?<blockquote[^>]*>.*?<figcaption[^>]*>— Amy<\/figcaption>/s);
    expect(email).toMatch(/<ol [^>]*type="a"/);
  });

  it("are in plain text with the source on a line of its own", () => {
    const text = briefingText(words, report.board);
    expect(text).toMatch(/^> Nobody asked me\.\n+— Amy$/m);
    expect(text).toMatch(/^ *a\. Ask\.\n *b\. Listen\.$/m);
  });
});

describe("the colour of an email", () => {
  it("is that of its theme, in its edge and its headings", () => {
    const { primary, accent } = report.board.brand;
    for (const [theme, colour] of [
      [1, primary],
      [2, accent],
    ] as const) {
      const email = briefingEmail({ ...briefing, theme }, report.board);
      expect(email).toContain(`border-top:8px solid ${colour};`);
      expect(email).toMatch(new RegExp(`<h1 style="[^"]*color:${colour}">Home visits</h1>`));
      expect(email).toMatch(new RegExp(`<h2 style="[^"]*color:${colour}">1. Why this matters</h2>`));
    }
  });
});

describe("an email of a Welsh board", () => {
  it("says in Welsh what it is, and that it is not for publication", () => {
    const email = speaking(wordsOf("cy", "people", []), () =>
      briefingEmail({ ...briefing, mark: "Drafft" }, report.board),
    );
    expect(email).toContain(`${report.board.name}. Briff saith munud.</p>`);
    expect(email).toContain(`<title>Home visits – Briff saith munud – ${report.board.name}</title>`);
    expect(email).toContain("<strong>DRAFFT. ");
    expect(email).not.toContain("NOT FOR PUBLICATION");
  });
});

describe("an email", () => {
  it("runs from right to left in a language that does", () => {
    const email = briefingEmail(briefing, { ...report.board, language: "ur", direction: "rtl" });
    expect(email).toMatch('<html lang="ur" dir="rtl">');
    expect(email).toMatch(/<table role="presentation" align="center"[^>]* dir="rtl"/);
    expect(email).toMatch(/<ul style="[^"]*padding-right:24px/);
    expect(email).not.toMatch(/padding-left|text-align:left|border-left/);
  });
});
