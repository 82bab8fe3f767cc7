import type { HeaderPolicies } from "./header-policies.ts";
import { responseHeaders } from "./response-headers.ts";

/** For `include …/headers/nginx.conf;` in the `server` or `location` block that serves the site (docs/publishing/nginx.md). */
export function nginxFile({ pages, others }: HeaderPolicies): string {
  const headers = responseHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# Written by the build. Include this file in the block that serves the site; docs/publishing/nginx.md.
set $page_policy "${pages}";
${others
  .map(
    ({ folders, policy }) => `if ($uri ~ "/(${folders.join("|")})/") {
  set $page_policy "${policy}";
}
`,
  )
  .join("")}add_header Content-Security-Policy $page_policy always;
${headers.join("\n")}
`;
}
