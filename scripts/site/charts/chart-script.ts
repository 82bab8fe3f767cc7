import { address } from "../addresses/addresses.ts";

/**
 * Adds the scripts that make charts interactive, and their texts easy to copy, to a page with charts. Only on the website: paper is not interactive.
 */
export function chartScript(html: string): string {
  if (!html.includes('<div class="chart" ')) return html;
  const scripts = ["charts", "copy-source"].map(
    (name) => `  <script src="${address.script(name)}" defer></script>\n`,
  );
  return html.replace("</head>", `${scripts.join("")}</head>`);
}
