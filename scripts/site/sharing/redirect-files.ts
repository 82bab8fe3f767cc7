import { absolute } from "../addresses/absolute.ts";
import type { Redirect } from "../addresses/redirects.ts";

/**
 * Ready-made lines for web servers, so that an old address is answered with 301 and not with a page
 * that leads on: for Netlify and Cloudflare Pages `_redirects`, for nginx and Caddy in `headers/`.
 *
 * @returns nothing where nothing was renamed
 */
export function redirectFiles(redirects: Redirect[]): Record<string, string> {
  if (redirects.length === 0) return {};
  const folders = redirects.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));
  return {
    _redirects: folders.map(({ from, to }) => `${from} ${to} 301\n`).join(""),
    "headers/redirects.nginx.conf": `# Written by the build. Include this file in the server block; docs/sharing.md.
${folders.map(({ from, to }) => `rewrite ^${from}(index\\.html)?$ ${to} permanent;\n`).join("")}`,
    "headers/redirects.Caddyfile": `# Written by the build. Import this file in the site's block; docs/sharing.md.
${folders.map(({ from, to }) => `redir ${from} ${to} permanent\n`).join("")}`,
  };
}

/** A folder of the site, from its root, and where a server leads from it. */
export interface FolderRedirect {
  /** "briefings/at-home" */
  folder: string;
  /** With the path below which the site lies: "/report/briefings/home-visits/". */
  to: string;
}

/**
 * The same for IIS, whose `web.config` needs to know below which path the site lies.
 *
 * @param website the board's, null where it has not said it: then old addresses are pages that lead on
 */
export function folderRedirects(redirects: Redirect[], website: string | null): FolderRedirect[] {
  if (website === null) return [];
  return redirects.map(({ from, to }) => ({
    folder: folderOf(from).slice(1, -1),
    to: new URL(absolute(website, to)).pathname,
  }));
}

function folderOf(address: string): string {
  return address.replace(/index\.html$/, "");
}
