import { address } from "../addresses/addresses.ts";

/**
 * Adds the script that makes charts interactive to a page with charts. Only on the website: paper is not interactive.
 */
export function chartScript(html: string): string {
  if (!html.includes('<div class="chart" ')) return html;
  return html.replace("</head>", `  <script src="${address.script("charts")}" defer></script>\n</head>`);
}
