import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { address } from "../addresses/addresses.ts";
import type { FolderRedirect } from "../sharing/redirect-files.ts";
import { policy } from "./content-security-policy.ts";
import { hashSource } from "./hash-source.ts";
import { caddyFile } from "./header-files/caddy.ts";
import type { HeaderPolicies } from "./header-files/header-policies.ts";
import { iisFile } from "./header-files/iis.ts";
import { netlifyFile } from "./header-files/netlify.ts";
import { nginxFile } from "./header-files/nginx.ts";
import { headerOnlyPolicy } from "./header-files/response-headers.ts";
import { notFoundStyle } from "./not-found-style.ts";

/**
 * Writes ready-made settings that send the policy and other headers: for nginx and Caddy in `headers/`, for IIS as
 * `web.config`, which also redirects the old addresses of renamed things, for Netlify and Cloudflare Pages as
 * `_headers`.
 */
export async function writeHeaderFiles(output: string, redirects: FolderRedirect[]): Promise<void> {
  const policies: HeaderPolicies = {
    pages: forHeaders(policy.page),
    others: [
      {
        name: "downloads",
        folders: [dirname(address.downloads).slice(1)],
        policy: `${policy.downloads}; ${headerOnlyPolicy}`,
      },
      // Pictures opened by their own address: a drawing must not run.
      { name: "drawings", folders: [address.images.slice(1, -1)], policy: policy.drawing },
    ],
  };
  const files = {
    "headers/nginx.conf": nginxFile(policies),
    "headers/Caddyfile": caddyFile(policies),
    "web.config": iisFile(policies, redirects),
    _headers: netlifyFile(policies, await topFolders(output)),
  };
  await mkdir(join(output, "headers"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(output, name), text);
}

// The page for wrong addresses may be the answer anywhere: every policy allows its style.
function forHeaders(pagePolicy: string): string {
  const styles = `style-src 'self' ${hashSource(notFoundStyle)}`;
  return `${pagePolicy.replace("style-src 'self'", styles)}; ${headerOnlyPolicy}`;
}

async function topFolders(output: string): Promise<string[]> {
  const entries = await readdir(output, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
