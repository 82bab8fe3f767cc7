import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Report } from "../model/report/report.ts";
import { speaking } from "../model/words/words.ts";
import { address } from "./addresses/addresses.ts";
import { pdfsOfYear } from "./addresses/downloads.ts";
import { writeAssets } from "./assets/assets.ts";
import { brandStylesheet } from "./assets/brand.ts";
import { writeClientScripts } from "./assets/client-scripts.ts";
import { dataFiles } from "./csv/data-files.ts";
import { zipOf } from "./csv/zip.ts";
import { arrangeSite, type Files, type Site } from "./data/site.ts";
import { briefingEmail } from "./email/briefing-editions.ts";
import { startSearchIndex } from "./search/search-index.ts";
import { writeHeaderFiles } from "./security/header-files.ts";
import { chartFiles } from "./sharing/chart-files.ts";
import { feed } from "./sharing/feed.ts";
import { datesOf } from "./sharing/publications.ts";
import { folderRedirects, redirectFiles } from "./sharing/redirect-files.ts";
import { robots, sitemap } from "./sharing/sitemap.ts";
import { type PageOptions, writePages } from "./write-pages.ts";

interface SiteOptions extends Files, Omit<PageOptions, "finished"> {
  /** Other work on the pages and files, done when they are written. */
  meanwhile?: () => Promise<void>;
}

/** Writes the website of a Report: pages, stylesheet, fonts, the CSV of every dataset, and zips. */
export function buildSite(report: Report, options: SiteOptions): Promise<void> {
  return speaking(report.board.words, () => buildInWords(report, options));
}

async function buildInWords(report: Report, options: SiteOptions): Promise<void> {
  const made = new Map(options.made);
  const files = new Map([
    ...dataFiles(report),
    ...chartFiles(report, brandStylesheet(report.board.brand)),
    ...pdfZips(report, options),
  ]);
  for (const [file, content] of files) made.set(file, { bytes: Buffer.byteLength(content) });
  const omit = new Set(options.omit);
  for (const { year } of report.reports)
    if (!files.has(address.yearPdfs(year))) omit.add(address.yearPdfs(year));
  const site = arrangeSite(report, { ...options, omit, made });
  const search = startSearchIndex(report, site.searchRecords);
  const letters = await writePages(report, site, { ...options, finished: search.add });
  await search.write(options.output);
  await writeRest(letters);
  await options.meanwhile?.();
  // After all others: some of the files name every folder.
  await writeHeaderFiles(options.output, folderRedirects(site.redirects, report.board.website));

  async function writeRest(letters: Set<string>): Promise<void> {
    await writeAssets(report, options.output, letters);
    for (const [file, content] of files)
      if (site.has(file.replace(/-metadata\.json$/, ""))) await write(join(options.output, file), content);
    await writeClientScripts(options.output);
    await writeSharing(report, site, options.output);
  }
}

/** A zip of the PDFs of each year for which this build has made them all. */
function pdfZips(report: Report, { output, made }: SiteOptions): [string, Uint8Array][] {
  return report.reports.flatMap(({ year, published }): [string, Uint8Array][] => {
    const pdfs = pdfsOfYear(report, year);
    if (pdfs.length < 2 || !pdfs.every((pdf) => made?.has(pdf))) return [];
    const files = new Map(pdfs.map((pdf) => [basename(pdf), readFileSync(join(output, pdf))]));
    return [[address.yearPdfs(year), zipOf(`pdfs-${year}`, files, published.key)]];
  });
}

/** Files for other sites and web servers; those with absolute addresses only if the board's address is known. */
async function writeSharing(report: Report, site: Site, output: string): Promise<void> {
  const { website } = report.board;
  for (const { briefing, text } of site.shares) {
    await write(join(output, address.briefingText(briefing.slug)), text);
    await write(join(output, address.briefingEmail(briefing.slug)), briefingEmail(briefing, report.board));
  }
  for (const [name, text] of Object.entries(redirectFiles(site.redirects)))
    await write(join(output, name), text);
  if (website === null) return;
  const found = site.searchRecords.map((record) => record.address).filter((page) => !page.includes("#"));
  const pages = [address.home, address.search, ...found];
  await write(join(output, address.feed), feed(report, website));
  await write(join(output, address.sitemap), sitemap(pages, website, datesOf(report)));
  await write(join(output, address.robots), robots(website));
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
