import type { HeaderPolicies } from "./header-policies.ts";
import { responseHeaders } from "./response-headers.ts";

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the site's root.
 *
 * Both join the policies of all rules that match, and a browser then follows the strictest of each:
 * so that the search may run, no rule but its own gives it one, and every other folder has a rule.
 */
export function netlifyFile({ pages, others }: HeaderPolicies, folders: string[]): string {
  const policyOf = (folder: string) => others.find((each) => each.folders.includes(folder))?.policy ?? pages;
  const paths: [path: string, policy: string][] = [
    ...["/", "/index.html", "/404.html"].map((path): [string, string] => [path, pages]),
    ...folders.map((folder): [string, string] => [`/${folder}/*`, policyOf(folder)]),
  ];
  // Joined with that of its folder: of a drawing that is opened by its address, nothing runs by either.
  const deeper = others.flatMap(({ folders: of, policy }) =>
    of.filter((folder) => folder.includes("/")).map((folder): [string, string] => [`/${folder}/*`, policy]),
  );
  paths.push(...deeper);
  return [
    rule("/*", responseHeaders),
    ...paths.map(([path, policy]) => rule(path, [["Content-Security-Policy", policy]])),
  ].join("");
}

function rule(path: string, headers: [string, string][]): string {
  return `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
}
