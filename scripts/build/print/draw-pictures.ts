import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle } from "lightningcss";
import type { Report } from "../../model/report/report.ts";
import { speaking } from "../../model/words/words.ts";
import { browserIdentity } from "../../pdf/browser/browser-identity.ts";
import { cacheFolder } from "../../pdf/browser/cache-folder.ts";
import { BrowserLost } from "../../pdf/browser/watch-page.ts";
import { css, fontResource, imageResource } from "../../pdf/documents/print-resources.ts";
import { openBrowser } from "../../pdf/print/open-browser.ts";
import { type ScreenshotJob, takeScreenshots } from "../../pdf/print/screenshot.ts";
import { address } from "../../site/addresses/addresses.ts";
import { brandStylesheet } from "../../site/assets/brand.ts";
import { withStylesForLetters } from "../../site/assets/letters.ts";
import { type Picture, picturesOf } from "../../site/sharing/pictures.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { projectFolder } from "../../system/project-folder.ts";
import { openKeptFiles } from "../cache/kept-files.ts";
import type { KnownFile } from "../output/manifest.ts";
import type { Progress } from "./progress.ts";

/** The size that Open Graph recommends. */
const size = { width: 1200, height: 630 };
const keptPictures = {
  ending: ".picture",
  name: "pictures for other sites",
  bounds: { bytes: 128 * 1024 * 1024, unusedDays: 60 },
};
const stylesheetFile = join(projectFolder, "layouts/styles/share-picture.css");

/**
 * Draws the pictures that other sites show with a link, into a finished site. Pictures drawn before come from a cache;
 * the browser starts only if one is missing.
 *
 * @returns what the manifest says about each file, by its path
 */
export async function drawPictures(
  report: Report,
  site: string,
  progress: Progress,
  cachePath = join(cacheFolder(), "pictures"),
): Promise<Map<string, KnownFile>> {
  const cache = openKeptFiles(cachePath, keptPictures);
  const styles = new TextDecoder().decode(bundle({ filename: stylesheetFile, minify: true }).code);
  const brand = brandStylesheet(report.board.brand);
  const { platform, arch: architecture, env: environment } = process;
  // Another browser draws letters differently.
  const browser = await browserIdentity({ platform, architecture, environment });
  const known = new Map<string, KnownFile>();
  const logo = report.images.find(({ name }) => name === report.board.brand.logo?.name);
  const logoHash = logo ? createHash("sha256").update(logo.bytes).digest("hex") : "";
  const put = ({ file, alt }: Picture, png: Uint8Array) => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), png);
    known.set(file.slice(1), { kind: "picture", title: alt });
  };
  const missing: (ScreenshotJob & { picture: Picture; key: string })[] = [];
  for (const picture of speaking(report.board.words, () => picturesOf(report))) {
    const html = withStylesForLetters(renderTemplate("share/picture.njk", { board: report.board, picture }));
    const key = createHash("sha256")
      .update(JSON.stringify([html, styles, brand, logoHash, browser]))
      .digest("hex");
    const kept = cache.read(key);
    if (kept) put(picture, kept);
    else
      missing.push({
        picture,
        key,
        name: picture.file.slice(1),
        html,
        resources: (path) => {
          if (path === "/assets/share.css") return css(styles);
          if (path === address.brand) return css(brand);
          if (path.startsWith(address.images))
            return imageResource(path.slice(address.images.length), report.images);
          return path.startsWith(address.fonts) ? fontResource(path.slice(address.fonts.length)) : null;
        },
      });
  }
  if (missing.length === 0) return known;
  progress.step(`Drawing ${missing.length} pictures`);
  const draw = async () => {
    const started = await openBrowser();
    try {
      await started.tested;
      const left = missing.filter(({ picture }) => !known.has(picture.file.slice(1)));
      await takeScreenshots(started.context, left, size, (job, png) => {
        const { picture, key } = job as (typeof missing)[number];
        put(picture, png);
        cache.write(key, png);
      });
    } finally {
      await started.close();
    }
  };
  // As for documents, a new browser replaces one that crashes.
  await draw().catch(async (error) => {
    if (!(error instanceof BrowserLost)) throw error;
    await draw();
  });
  cache.tidy();
  return known;
}
