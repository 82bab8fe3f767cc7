import { join } from "node:path";
import type { ManifestEntry } from "../build/output/manifest.ts";
import { runTool } from "./run-tool.ts";

/** What poppler, a reader of PDFs that is not Chromium's, says of the PDFs of a site. */
export function checkPdfs(site: string, pdfs: ManifestEntry[]): string[] {
  return pdfs.flatMap(({ path, title, pages }) => {
    const file = join(site, path);
    const info = runTool("pdfinfo", [file], "poppler-utils").stdout;
    const fonts = runTool("pdffonts", [file], "poppler-utils").stdout.split("\n").slice(2).filter(Boolean);
    const text = runTool("pdftotext", [file, "-"], "poppler-utils").stdout;
    const structure = runTool("pdfinfo", ["-struct", file], "poppler-utils").stdout;
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, "m").exec(info)?.[1];
    const problems: string[] = [];
    if (field("Tagged") !== "yes") problems.push("is not tagged");
    if (field("Title") !== title) problems.push(`has the title "${field("Title")}" instead of "${title}"`);
    if (Number(field("Pages")) !== pages) problems.push(`has ${field("Pages")} pages instead of ${pages}`);
    if (!/\bH1\b/.test(structure)) problems.push("has no heading of the first level in its tags");
    if (text.trim().length < 50) problems.push("has hardly any text");
    for (const font of fonts) {
      if (/Type 3/.test(font)) problems.push(`has a Type 3 font: ${font.trim()}`);
      if (!/\byes\s+(?:yes|no)\s+yes\b/.test(font))
        problems.push(`has a font that is not embedded with its characters: ${font.trim()}`);
    }
    return problems.map((problem) => `${path}  ${problem}`);
  });
}
