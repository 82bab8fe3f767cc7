/** The page that stands for every page of the preview while something is to be mended. */
export function problemPage(problems: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Something is to be mended</title>
<style>
body { font: 1.125rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
li { margin-block: 0.75rem; }
code { background: #eee; padding: 0.1em 0.3em; }
</style>
</head>
<body>
<h1>Something is to be mended</h1>
<p>Nothing was published. This page goes away by itself when you save a file that is right.</p>
<ul>
${problems.trim().split("\n").filter(Boolean).map(item).join("\n")}
</ul>
</body>
</html>
`;
}

// "data/board.yaml:3:1  what is wrong. What to do." — the place stands out.
function item(line: string): string {
  const [, place, rest] = /^(\S+:\d+:\d+) {2}(.*)$/.exec(line) ?? [];
  return place && rest
    ? `<li><code>${escapeHtml(place)}</code><br>${escapeHtml(rest)}</li>`
    : `<li>${escapeHtml(line)}</li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
