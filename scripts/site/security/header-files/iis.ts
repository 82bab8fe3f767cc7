import { escapeHtml } from "../../filters/prose.ts";
import type { FolderRedirect } from "../../sharing/redirect-files.ts";
import type { HeaderPolicies } from "./header-policies.ts";
import { responseHeaders } from "./response-headers.ts";

/** What older editions of IIS do not know and would answer with 404. */
const types: [ending: string, type: string][] = [
  [".webp", "image/webp"],
  [".woff2", "font/woff2"],
];

/** `web.config`, which IIS reads from the folder of the site (docs/publishing/iis.md). */
export function iisFile({ pages, others }: HeaderPolicies, redirects: FolderRedirect[]): string {
  const headers = [...responseHeaders, ["Content-Security-Policy", pages] as [string, string]];
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Written by the build; docs/publishing/iis.md. -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <staticContent>
${types.map(([ending, type]) => `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`).join("\n")}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.map((header) => added(header, 8)).join("\n")}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${others.flatMap(({ folders, policy }) => folders.map((folder) => policyLocation(folder, policy))).join("")}${redirects.map(redirectLocation).join("")}</configuration>
`;
}

function policyLocation(folder: string, policy: string): string {
  return location(
    folder,
    `      <httpProtocol>
        <customHeaders>
${added(["Content-Security-Policy", policy], 10)}
        </customHeaders>
      </httpProtocol>`,
  );
}

// Ignored by a server without the feature HTTP Redirection: then the page in the folder leads on.
function redirectLocation({ folder, to }: FolderRedirect): string {
  return location(
    folder,
    `      <httpRedirect enabled="true" destination="${to}" exactDestination="true" httpResponseStatus="Permanent" />`,
  );
}

function location(folder: string, settings: string): string {
  return `  <location path="${folder}">
    <system.webServer>
${settings}
    </system.webServer>
  </location>
`;
}

// Taken out first: adding a header that a folder above has set is an error.
function added([name, value]: [string, string], indent: number): string {
  const space = " ".repeat(indent);
  return `${space}<remove name="${name}" />\n${space}<add name="${name}" value="${escapeHtml(value)}" />`;
}
