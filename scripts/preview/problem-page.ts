import { sheetAddress } from "../statements/sheet-addresses.ts";
import { escapeXml } from "../system/escape-xml.ts";

/**
 * The page that replaces every page of the preview while something has to be corrected.
 *
 * @param output the output of the build: one problem a line, and a closing line
 */
export function problemPage(output: string): string {
  const lines = output.trim().split("\n").filter(Boolean);
  const problems = lines.filter((line) => !isClosingLine(line));
  return page(
    "Something is to be mended",
    `<p>Nothing was published. This page goes away by itself when you save a file that is right.</p>
<ul>
${problems.map(item).join("\n")}
</ul>
<p>Meanwhile there are: <a href="${sheetAddress.statements}">statements to read</a>, <a href="${sheetAddress.signOff}">what is to be signed off</a>.</p>`,
  );
}

/** The page that replaces every page until the first build has ended. */
export function waitingPage(): string {
  return page("The pages are being built", "<p>This takes a few seconds. They appear by themselves.</p>");
}

// "2 problems. Nothing was published.", "3 things to mend before the text is final."
function isClosingLine(line: string): boolean {
  return /^\d+ (problems?\. Nothing was published|things? to mend before the text is final)\.$/.test(line);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 1.125rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
li { margin-block: 0.75rem; }
code { background: #eee; padding: 0.1em 0.3em; }
</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

// "data/board.yaml:3:1  what is wrong. What to do.": the place stands out.
function item(line: string): string {
  const [, place, rest] = /^(\S+:\d+:\d+) {2}(.*)$/.exec(line) ?? [];
  return place && rest
    ? `<li><code>${escapeXml(place)}</code><br>${escapeXml(rest)}</li>`
    : `<li>${escapeXml(line)}</li>`;
}
