import type { HeaderPolicies } from "../header-files.ts";
import { responseHeaders } from "../response-headers.ts";

/** For `import …/headers/Caddyfile` in the block that serves the site (docs/publishing/any-static-host.md). */
export function caddyFile({ pages, search, searchFolders, drawings, pictureFolder }: HeaderPolicies): string {
  const folders = searchFolders.map((folder) => `*/${folder}/*`).join(" ");
  const headers = responseHeaders.map(([name, value]) => `\t${name} "${value}"`);
  return `# Written by the build. Import this file in the block that serves the site; docs/publishing/any-static-host.md.
header {
${headers.join("\n")}
}
@search path ${folders}
@drawings path */${pictureFolder}/*
@pages not path ${folders} */${pictureFolder}/*
header @search Content-Security-Policy "${search}"
header @drawings Content-Security-Policy "${drawings}"
header @pages Content-Security-Policy "${pages}"
`;
}
