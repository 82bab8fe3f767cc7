import { address } from "../addresses/addresses.ts";

/** A page with charts with the script that lets them answer. On the website alone: paper does not answer. */
export function chartScript(html: string): string {
  if (!html.includes('<div class="chart" ')) return html;
  return html.replace("</head>", `  <script src="${address.script("charts")}" defer></script>\n</head>`);
}
