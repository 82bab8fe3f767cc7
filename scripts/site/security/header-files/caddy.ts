import type { HeaderPolicies } from "./header-policies.ts";
import { responseHeaders } from "./response-headers.ts";

/** For `import …/headers/Caddyfile` in the block that serves the site (docs/publishing/any-static-host.md). */
export function caddyFile({ pages, others }: HeaderPolicies): string {
  const pathsOf = (folders: string[]) => folders.map((folder) => `*/${folder}/*`).join(" ");
  const headers = responseHeaders.map(([name, value]) => `\t${name} "${value}"`);
  return `# Written by the build. Import this file in the block that serves the site; docs/publishing/any-static-host.md.
header {
${headers.join("\n")}
}
${others.map(({ name, folders }) => `@${name} path ${pathsOf(folders)}`).join("\n")}
@pages not path ${pathsOf(others.flatMap(({ folders }) => folders))}
${others.map(({ name, policy }) => `header @${name} Content-Security-Policy "${policy}"`).join("\n")}
header @pages Content-Security-Policy "${pages}"
`;
}
