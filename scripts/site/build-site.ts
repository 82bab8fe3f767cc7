import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { LongReport } from "../model/report/long-report.ts";
import type { Report } from "../model/report/report.ts";
import { annualOf } from "../model/values/report-id.ts";
import { speaking } from "../model/words/words.ts";
import { address } from "./addresses/addresses.ts";
import { pdfsOfYear } from "./addresses/downloads.ts";
import type { MadeFile } from "./addresses/file-description.ts";
import { laterDescriptions } from "./addresses/later-descriptions.ts";
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
import { makePages, type PageOptions, writePages } from "./write-pages.ts";

interface SiteOptions extends Pick<Files, "omit">, PageOptions {
  /**
   * What is known about the PDFs, by their address. They may still be in the making: the pages are made meanwhile, and
   * written when their sizes are known.
   */
  made?: Promise<ReadonlyMap<string, MadeFile>>;
  /** Other work on the pages and files, done when they are written. */
  meanwhile?: () => Promise<void>;
}

/**
 * Writes the website of a Report: pages, stylesheet, fonts, the CSV of every dataset, and zips.
 *
 * @throws what `made` rejects with
 */
export function buildSite(report: Report, options: SiteOptions): Promise<void> {
  return speaking(report.board.words, () => buildInWords(report, options));
}

async function buildInWords(report: Report, options: SiteOptions): Promise<void> {
  const { output, made } = options;
  // It may fail before it is waited for.
  made?.catch(() => {});
  const files = new Map([...dataFiles(report), ...chartFiles(report, brandStylesheet(report.board.brand))]);
  const omit = new Set(options.omit);
  const zips = annualOf(report.reports).filter(({ year }) => {
    const pdfs = pdfsOfYear(report, year);
    return made !== undefined && pdfs.length > 1 && !pdfs.some((pdf) => omit.has(pdf));
  });
  for (const annual of annualOf(report.reports))
    if (!zips.includes(annual)) omit.add(address.yearPdfs(annual.year));
  const { describe, fill } = laterDescriptions();
  const site = arrangeSite(report, { omit, describe });
  const search = startSearchIndex(report, site.searchRecords);
  const { pages, letters } = await makePages(report, site, options, search.add);
  await search.write(output);
  await writeAssets(report, output, letters);
  await writeClientScripts(output);
  await writeSharing(report, site, output);

  const known = new Map(await made);
  for (const annual of zips) files.set(address.yearPdfs(annual.year), zipOfPdfs(report, annual, output));
  for (const [file, content] of files) {
    known.set(file, { bytes: Buffer.byteLength(content) });
    if (site.has(file.replace(/-metadata\.json$/, ""))) await write(join(output, file), content);
  }
  await writePages(new Map([...pages].map(([page, file]) => [page, fill(file, known)])), output);
  await options.meanwhile?.();
  // After all others: some of the files name every folder.
  await writeHeaderFiles(output, folderRedirects(site.redirects, report.board.website));
}

/** A zip of the PDFs of a year. */
function zipOfPdfs(
  report: Report,
  { year, published }: { year: string } & Pick<LongReport, "published">,
  output: string,
): Uint8Array {
  const pdfs = pdfsOfYear(report, year);
  const files = new Map(pdfs.map((pdf) => [basename(pdf), readFileSync(join(output, pdf))]));
  return zipOf(`pdfs-${year}`, files, published.key);
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
