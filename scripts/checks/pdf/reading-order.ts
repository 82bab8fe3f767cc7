import { piecesIn } from "../../pdf/finish/tags/tag.ts";
import type { CheckedPdf, PdfProblem } from "./pdf-check.ts";

/**
 * Whether the tags say what the HTML says, in its order. What only HTML has is hidden in print; what only the PDF has,
 * such as page numbers, was written by CSS or by the printing.
 */
export function readingOrder({ tree }: CheckedPdf, html: string): PdfProblem[] {
  const source = plain(
    html
      .replace(/<head[\s\S]*?<\/head>|<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, "")
      .replace(/<[^>]*>/g, "")
      .replace(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) => character(name)),
  );
  let at = 0;
  for (const { kind, text, stream } of tree ? piecesIn(tree.root) : []) {
    const words = plain(text);
    // Less is found anywhere.
    if (kind !== "text" || words.length < 4 || /^\W*\d+\W*$/.test(words)) continue;
    const found = source.indexOf(words, at);
    if (found >= 0) at = found + words.length;
    else if (source.includes(words))
      return [
        {
          number: "09-html",
          page: stream.page + 1,
          what: `"${text.trim()}" is read out after what follows it in the HTML`,
          remedy: "Look whether CSS moves it, or a mend of scripts/pdf/finish/",
        },
      ];
  }
  return [];
}

/** Letters and digits: spaces, hyphens and capitals change in print. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function character(name: string): string {
  if (!name.startsWith("#")) return { amp: "&", lt: "<", gt: ">", quot: '"' }[name] ?? " ";
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return String.fromCodePoint(code);
}
