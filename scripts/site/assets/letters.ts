/** The typefaces for letters that the project's own does not have: only what a text needs is asked for. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type Face, fileOf, fontPath, lettersByFace } from "../../model/letters/typefaces.ts";
import { address } from "../addresses/addresses.ts";

/** The style of a face, and those of which the file is taken; the first that the typeface has. */
const styles: [weight: number, style: string, files: string[]][] = [
  [400, "normal", ["400-normal"]],
  [400, "italic", ["400-italic", "400-normal"]],
  [700, "normal", ["700-normal"]],
  // Posters have a heavier face.
  [800, "normal", ["700-normal"]],
];

/** The files of the typefaces for the letters of a text, as paths in their packages, and each package's licence. */
export function filesForLetters(text: string): { fonts: string[]; licences: string[] } {
  const faces = [...lettersByFace(text).keys()];
  return {
    fonts: [...new Set(faces.flatMap((face) => styles.map(([, , files]) => fileFor(face, files))))],
    licences: [...new Set(faces.map(({ of }) => `${of}/LICENSE`))],
  };
}

/**
 * The `@font-face` rules for the letters of a text that the project's own typeface does not have; often none.
 *
 * @param folder where the fonts are, seen from the rules
 */
export function stylesForLetters(text: string, folder: string = address.fonts): string {
  return [...lettersByFace(text)]
    .flatMap(([face, letters]) =>
      styles.map(([weight, style, files]) => {
        const file = `${folder}${basename(fileFor(face, files))}`;
        return `@font-face{font-family:"Atkinson Hyperlegible Next";font-style:${style};font-weight:${weight};font-display:swap;src:url("${file}") format("woff2");unicode-range:${rangesOf(letters)}}`;
      }),
    )
    .sort()
    .join("\n");
}

/** A document with the rules in its head, where its letters need them. */
export function withStylesForLetters(html: string): string {
  const rules = stylesForLetters(html);
  return rules === "" ? html : html.replace("</head>", () => `<style>${rules}</style>\n</head>`);
}

function fileFor(face: Face, files: string[]): string {
  const paths = files.map((style) => fileOf(face, style, "woff2"));
  return (paths.find((path) => existsSync(fontPath(path))) ?? paths[0]) as string;
}

/** Each letter; and accents, and what joins or parts letters: no other face may take those from them. */
function rangesOf(letters: Set<string>): string {
  const codes = [...letters].map((letter) => letter.codePointAt(0) as number).sort((a, b) => a - b);
  const joins = codes.some((code) => code >= 0x590) ? "U+200C-200D" : "U+300-301,U+303-304,U+308-309,U+323";
  return [...codes.map((code) => `U+${code.toString(16).toUpperCase()}`), joins].join(",");
}
