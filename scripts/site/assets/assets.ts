import { readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import subsetFont from "subset-font";
import { displayFace, fontPath, ownFace, pathOfFont } from "../../model/letters/typefaces.ts";
import type { Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import { brandStylesheet, icon } from "./brand.ts";
import { filesForLetters, stylesForLetters } from "./letters.ts";
import { readersStylesheet, stylesheet } from "./stylesheet.ts";

/** The static faces named in fonts.css. Variable fonts become Type 3 in PDFs, so none is used. */
const facesOf = (letters: "latin" | "latin-ext") => [
  ...["400-normal", "400-italic", "700-normal"].map((face) => address.font(face, letters)),
  address.displayFont(letters),
];
/** What is typed into a search, and what scripts say. */
const always = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("")}£–—‘’“”…•×−`;

/**
 * Writes the stylesheet, the board's colours, the icon, the fonts and the pictures.
 *
 * @param letters those of the pages that are not ASCII: the typefaces have what is used, and another one what they lack
 */
export async function writeAssets(
  { board, images }: Report,
  output: string,
  letters: Set<string>,
): Promise<void> {
  await mkdir(join(output, address.fonts), { recursive: true });
  await writeFile(join(output, address.stylesheet), readersStylesheet("main.css"));
  await writeFile(join(output, address.styleguideStylesheet), stylesheet("styleguide.css", false));
  await writeFile(join(output, address.brand), brandStylesheet(board.brand));
  await writeFile(join(output, address.icon), icon(board.brand));

  if (images.length > 0) await mkdir(join(output, address.images), { recursive: true });
  for (const { name, bytes, print } of images)
    if (!print) await writeFile(join(output, address.images, name), bytes);

  const text = [...letters].join("");
  const others = filesForLetters(text);
  if (others.fonts.length > 0)
    await writeFile(join(output, address.letters), stylesForLetters(text, "fonts/"));
  const pathOf = (file: string) => pathOfFont(basename(file)) as string;
  for (const file of [
    ...facesOf("latin-ext"),
    ...others.fonts.map((each) => `${address.fonts}${basename(each)}`),
  ])
    await cp(pathOf(file), join(output, file));
  // With the letters that are used, and no others, a typeface is little more than half as large.
  for (const file of facesOf("latin"))
    await writeFile(
      join(output, file),
      await subsetFont(readFileSync(pathOf(file)), always + text, { targetFormat: "woff2" }),
    );
  // The Open Font License requires its text to accompany the fonts.
  const licences = [ownFace("latin"), displayFace("latin")].map(({ of }) => `${of}/LICENSE`);
  const texts = [...licences, ...others.licences].map((each) => readFileSync(fontPath(each), "utf8"));
  await writeFile(join(output, address.fonts, "LICENSE.txt"), texts.join("\n\n"));
}
