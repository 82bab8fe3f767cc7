import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import type { Carried } from "./carried.ts";
import { inRunningHead, quoted } from "./page-rules.ts";

/**
 * The page rules of a document that carries others. Its own pages have a name, too: what holds for all pages would hold
 * for those of the documents that it carries.
 *
 * @param heading what stands at the left of its running head
 */
export function packRules(
  { board }: Report,
  {
    heading,
    title,
    mark,
    packPages,
  }: { heading: string; title: string; mark: string | null; packPages: number | null },
  carried: Carried,
): string {
  return `@page cover-report {
  @top-left { content: ${quoted(inRunningHead(heading))}; }
${mark === null ? "" : `  @top-center { content: ${quoted(mark.toUpperCase())}; }\n`}  @top-right { content: ${quoted(inRunningHead(title))}; }
  @bottom-left { content: ${quoted(board.demonstration ?? "")}; }
}
@page cover-report:first { @top-left { content: none; } @top-center { content: none; } @top-right { content: none; } }
${packPages === null ? "" : packPageRules(packPages, carried.landscapePages)}`;
}

/**
 * The numbers that a council's agenda pack gives its sheets, "Page 15", in the middle of the foot of every sheet as it
 * lies in the pack, on one line with the page's own. A landscape page lies there with its head to the left: its foot is
 * then its left edge, and the number is turned. Without them the places stay clear, for the council's own stamp.
 *
 * @param first of this document's first page
 * @param landscapePages their names in CSS
 */
export function packPageRules(first: number, landscapePages: string[]): string {
  const look = `content: "${say("Page")} " counter(pack); color: var(--colour-text); font-weight: 700;`;
  const turned = landscapePages.map(
    (page) => `@page ${page} {
  @bottom-center { content: none; }
  @left-middle { height: 30mm; padding: 0 0 0 4mm; ${look} font-size: 10pt; vertical-align: bottom; text-align: center; writing-mode: vertical-rl; }
}
`,
  );
  return `@page {
  counter-increment: pack;
  @bottom-left { width: 66mm; }
  @bottom-center { width: 30mm; padding: 8mm 0 0; ${look} font-size: 11pt; vertical-align: top; }
}
@page :first { counter-set: pack ${first}; }
${turned.join("")}`;
}
