import type { Redirect } from "./redirects.ts";

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

function folderOf(address: string): string {
  return address.replace(/index\.html$/, "");
}
