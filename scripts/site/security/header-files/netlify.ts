import type { HeaderPolicies } from "../header-files.ts";
import { responseHeaders } from "../response-headers.ts";

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the site's root.
 *
 * Both join the policies of all rules that match, and a browser then follows the strictest of each:
 * so that the search may run, no rule but its own gives it one, and every other folder has a rule.
 */
export function netlifyFile(
  { pages, search, searchFolders, drawings, pictureFolder }: HeaderPolicies,
  folders: string[],
): string {
  const pathsOf = (isSearch: boolean) =>
    folders.filter((folder) => searchFolders.includes(folder) === isSearch).map((folder) => `/${folder}/*`);
  return [
    rule("/*", responseHeaders),
    ...["/", "/index.html", "/404.html", ...pathsOf(false)].map((path) =>
      rule(path, [["Content-Security-Policy", pages]]),
    ),
    // Joined with that of its folder: of a drawing that is opened by its address, nothing runs by either.
    rule(`/${pictureFolder}/*`, [["Content-Security-Policy", drawings]]),
    ...pathsOf(true).map((path) => rule(path, [["Content-Security-Policy", search]])),
  ].join("");
}

function rule(path: string, headers: [string, string][]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}
