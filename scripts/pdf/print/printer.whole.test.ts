import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "../../test/read-pdf.ts";
import { launchBrowser } from "./open-browser.ts";
import type { Printer, PrintJob } from "./print-job.ts";
import { openPrinter } from "./printer.ts";

let browser: Browser;
let printer: Printer;
beforeAll(async () => {
  browser = await launchBrowser();
  printer = await openPrinter(browser);
}, 120_000);
afterAll(async () => await browser?.close());

async function print(body: string, job: Partial<PrintJob> = {}): Promise<Uint8Array> {
  const html = `<!doctype html><html lang="en-GB"><title>Report</title>${body}</html>`;
  return await printer.print({ name: "report.pdf", html, resources: () => null, contents: false, ...job });
}

/** Without the dates, and the numbers that the browser gives to what stands in a page. */
const contentOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("latin1")
    .replaceAll(/D:\d{14}/g, "")
    .replaceAll(/node\d+/g, "");

const fontFile = new URL(
  "../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2",
  import.meta.url,
);
const picture = readFileSync(new URL("../../../docs/picture.png", import.meta.url));
const fontFace = `<style>@font-face { font-family: Atkinson; src: url("/fonts/atkinson.woff2") } * { font-family: Atkinson }</style>`;

describe("printing", () => {
  it("makes a tagged PDF with title, language and bookmarks on the paper that the CSS says", async () => {
    const pdf = await readPdf(
      await print("<style>@page { size: A3 landscape }</style><h1>One</h1><h2>Two</h2><p>Text</p>"),
    );
    expect(pdf.tagged).toBe(true);
    expect(pdf.title).toBe("Report");
    expect(pdf.language).toBe("en-GB");
    expect(pdf.outline).toEqual([{ title: "One", page: 1, children: [{ title: "Two", page: 1 }] }]);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.text).toBe("One\nTwo\nText");
    expect(pdf.pages[0]?.width).toBeCloseTo(1191, 0);
    expect(pdf.pages[0]?.height).toBeCloseTo(842, 0);
  });

  it("fetches style sheets, pictures and fonts by their path", async () => {
    const asked: string[] = [];
    const files: Record<string, { body: Uint8Array | string; contentType: string }> = {
      "/print.css": { body: "h1 { break-after: page }", contentType: "text/css" },
      "/pictures/a dot.svg": {
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        contentType: "image/svg+xml",
      },
      "/fonts/atkinson.woff2": { body: readFileSync(fontFile), contentType: "font/woff2" },
    };
    const bytes = await print(
      `<link rel="stylesheet" href="print.css">${fontFace}<h1>One</h1><p>Two</p><img alt="" loading="lazy" src="/pictures/a%20dot.svg">`,
      {
        resources: (path) => {
          asked.push(path);
          return files[path] ?? null;
        },
      },
    );
    expect(asked.toSorted()).toEqual(["/fonts/atkinson.woff2", "/pictures/a dot.svg", "/print.css"]);
    expect((await readPdf(bytes)).pages.map((page) => page.text)).toEqual(["One", "Two"]);
    expect(Buffer.from(bytes).toString("latin1")).toContain("AtkinsonHyperlegibleNext");
  });

  it("gives the same bytes for the same document, apart from the dates", async () => {
    const undated = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString("latin1")
        .replaceAll(/D:\d{14}/g, "");
    expect(undated(await print("<h1>One</h1>"))).toBe(undated(await print("<h1>One</h1>")));
  });

  it("prints documents that are asked for at once one after the other", async () => {
    const printed = await Promise.all(["One", "Two", "Three"].map((text) => print(`<p>${text}</p>`)));
    const texts = await Promise.all(printed.map(async (bytes) => (await readPdf(bytes)).pages[0]?.text));
    expect(texts).toEqual(["One", "Two", "Three"]);
  });

  it("takes pictures that are written into the document", async () => {
    const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    await expect(print(`<p>Text</p><img alt="" src="${dot}">`)).resolves.toBeInstanceOf(Uint8Array);
  });

  it("names the document when the browser fails", async () => {
    const closed = await openPrinter(browser);
    await closed.close();
    const job = { name: "report.pdf", html: "", resources: () => null, contents: false };
    await expect(closed.print(job)).rejects.toThrow(/^report\.pdf {2}It could not be printed: .+/);
  });

  it("gives each document its own files, also where their paths are the same", async () => {
    const files = (size: string, width: number, weight: number) => (path: string) =>
      ({
        "/print.css": { body: `@page { size: ${size} }`, contentType: "text/css" },
        "/box.svg": {
          body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"><path fill="blue" d="M0 0h${width}v9H0z"/></svg>`,
          contentType: "image/svg+xml",
        },
        "/fonts/atkinson.woff2": {
          body: readFileSync(fileURLToPath(fontFile).replace("400", String(weight))),
          contentType: "font/woff2",
        },
      })[path] ?? null;
    const body = `<link rel="stylesheet" href="/print.css">${fontFace}<p>Text</p><img alt="A box" src="/box.svg">`;
    const fresh = async (resources: PrintJob["resources"]) => {
      const other = await openPrinter(browser);
      const html = `<!doctype html><html lang="en-GB"><title>Report</title>${body}</html>`;
      const bytes = await other.print({ name: "report.pdf", html, resources, contents: false });
      await other.close();
      return contentOf(bytes);
    };
    const one = files("A4", 9, 400);
    const others = [files("A5", 9, 400), files("A5", 99, 400), files("A5", 99, 700)];
    await print(body, { resources: one });
    for (const resources of others)
      expect(contentOf(await print(body, { resources }))).toBe(await fresh(resources));
  });

  it("keeps nothing of the document before, where both have the same styles", async () => {
    const style = "<style>.large p { font-size: 30pt } [lang=de] p { color: red }</style>";
    const html = (root: string, title: string, body: string) =>
      `<!doctype html><html ${root}><title>${title}</title>${style}<body ${body}</body></html>`;
    const files = { resources: () => null, contents: false };
    const job = { name: "report.pdf", html: html('lang="en-GB"', "Second", "><p>Two</p>"), ...files };
    const fresh = await openPrinter(browser);
    const expected = contentOf(await fresh.print(job));
    await fresh.close();
    await printer.print({
      ...job,
      html: html('lang="de" data-old', "First", 'class="large" style="padding: 9pt"><h1>One</h1><p>More</p>'),
    });
    expect(contentOf(await printer.print(job))).toBe(expected);
  });

  it("goes on after a document that failed", async () => {
    await expect(print('<img src="/missing.png" alt="">')).rejects.toThrow();
    expect((await readPdf(await print("<p>Next</p>"))).pages[0]?.text).toBe("Next");
  });
});

describe("a document stops the printing when", () => {
  const cases: { what: string; body: string; job?: Partial<PrintJob>; message: string }[] = [
    {
      what: "a file is missing",
      body: '<img src="/pictures/map.svg" alt="">',
      message:
        'report.pdf  It asks for "/pictures/map.svg", which is not there. Add the file or correct the path.',
    },
    {
      what: "several files are missing",
      body: '<link rel="stylesheet" href="/a.css"><img src="/b.svg" alt="">',
      message: [
        'report.pdf  It asks for "/a.css", which is not there. Add the file or correct the path.',
        'report.pdf  It asks for "/b.svg", which is not there. Add the file or correct the path.',
      ].join("\n"),
    },
    {
      what: "a font is missing, even one for margins alone",
      body: '<style>@font-face { font-family: Atkinson; src: url("/atkinson.woff2") }</style><p>Text</p>',
      message:
        'report.pdf  It asks for "/atkinson.woff2", which is not there. Add the file or correct the path.',
    },
    {
      what: "it asks the network for something",
      body: '<img src="https://example.org/logo.png" alt="">',
      message:
        "report.pdf  It asks for https://example.org/logo.png, and printing has no network. Put a copy beside the document's own files.",
    },
    {
      what: "it asks for a file of the machine",
      body: "<img src='http://localhost/logo.png' alt=''>",
      message:
        "report.pdf  It asks for http://localhost/logo.png, and printing has no network. Put a copy beside the document's own files.",
    },
    {
      what: "a file cannot be read",
      body: '<img src="/map.svg" alt="">',
      job: {
        resources: () => {
          throw new Error("EACCES: permission denied");
        },
      },
      message: "report.pdf  It asks for https://print.invalid/map.svg: EACCES: permission denied",
    },
    {
      what: "a picture's file ends too early",
      body: '<img src="/map.png" alt="">',
      job: { resources: () => ({ body: picture.subarray(0, picture.length / 2), contentType: "image/png" }) },
      message: 'report.pdf  The picture "/map.png" cannot be shown. Look at the file.',
    },
    {
      what: "a font is no font",
      body: fontFace,
      job: { resources: () => ({ body: "no font", contentType: "font/woff2" }) },
      message:
        'report.pdf  The font "Atkinson" (weight normal, style normal) did not load. Look at the file that its @font-face names.',
    },
    {
      what: "a picture is no picture",
      body: '<img src="/map.png" alt="">',
      job: { resources: () => ({ body: "no picture", contentType: "image/png" }) },
      message: 'report.pdf  The picture "/map.png" cannot be shown. Look at the file.',
    },
    {
      what: "a script fails",
      body: "<script>throw new Error('no chart')</script>",
      message: "report.pdf  A script in it fails: no chart",
    },
    {
      what: "a script complains",
      body: "<script>console.error('no chart')</script>",
      message: "report.pdf  The browser says: no chart",
    },
    {
      what: "a link leads to no id",
      body: '<a href="#glossary">Glossary</a>',
      message:
        'report.pdf  It links to "#glossary", and there is no such id in the document. Correct the link.',
    },
    {
      what: "a link leads to a page of the website without its address",
      body: '<a href="/glossary/">Glossary</a>',
      message:
        'report.pdf  It links to "/glossary/", which leads nowhere from a PDF. Write the whole address.',
    },
    {
      what: "it has too many pages",
      body: '<p style="break-after: page">One</p><p>Two</p>',
      job: { expectedPages: 1 },
      message:
        "report.pdf  It has 2 pages, and should have 1. Cut its text, or look for a margin that is too large.",
    },
  ];

  it.each(cases)("$what", async ({ body, job, message }) => {
    await expect(print(body, job)).rejects.toThrow(new Error(message));
  });
});
