import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import { brandStylesheet, icon } from "./brand.ts";
import { stylesheet } from "./stylesheet.ts";

/** The static faces named in site-fonts.css. Variable fonts become Type 3 in PDFs, so none is used. */
const fontFiles = ["400-normal", "400-italic", "700-normal"].flatMap((face) => [
  address.font(face),
  address.font(face, "latin-ext"),
]);

/** Writes the stylesheet, the board's colours, the icon, the fonts and the pictures. */
export async function writeAssets({ board, images }: Report, output: string): Promise<void> {
  await mkdir(join(output, address.fonts), { recursive: true });
  await writeFile(join(output, address.stylesheet), stylesheet("main.css"));
  await writeFile(join(output, address.brand), brandStylesheet(board.brand));
  await writeFile(join(output, address.icon), icon(board.brand));

  if (images.length > 0) await mkdir(join(output, address.images), { recursive: true });
  for (const { name, bytes, print } of images)
    if (!print) await writeFile(join(output, address.images, name), bytes);

  const fonts = fontFolder();
  for (const file of fontFiles) await cp(join(fonts, "files", basename(file)), join(output, file));
  // The Open Font License requires its text to accompany the fonts.
  await writeFile(join(output, address.fonts, "LICENSE.txt"), await readFile(join(fonts, "LICENSE")));
}

function fontFolder(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve("@fontsource/atkinson-hyperlegible-next/package.json"));
}
