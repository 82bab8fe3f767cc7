import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeHeaderFiles } from "./header-files.ts";

const output = mkdtempSync(join(tmpdir(), "headers-"));
const file = (name: string) => readFileSync(join(output, name), "utf8");
const hash = /'sha256-[A-Za-z0-9+/]{43}='/g;
const pagesPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' HASH; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
const downloadsPolicy = pagesPolicy.replace("HASH", "'unsafe-inline'");

beforeAll(async () => {
  for (const folder of ["about", "downloads"]) mkdirSync(join(output, folder));
  await writeHeaderFiles(output, [{ folder: "briefings/at-home", to: "/report/briefings/home-visits/" }]);
});

describe("the header files for web servers", () => {
  it("give Netlify and Cloudflare one policy for each address; only those of pictures are joined", () => {
    const rules = file("_headers")
      .replace(hash, "HASH")
      .split(/\n(?=\/)/);
    const policies = rules.map((rule) => {
      const [path, ...headers] = rule.trim().split("\n");
      return [path, headers.find((header) => header.includes("Content-Security-Policy"))?.trim()];
    });
    expect(policies).toEqual([
      ["/*", undefined],
      ["/", `Content-Security-Policy: ${pagesPolicy}`],
      ["/index.html", `Content-Security-Policy: ${pagesPolicy}`],
      ["/404.html", `Content-Security-Policy: ${pagesPolicy}`],
      ["/about/*", `Content-Security-Policy: ${pagesPolicy}`],
      ["/downloads/*", `Content-Security-Policy: ${downloadsPolicy}`],
      [
        "/assets/images/*",
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
      ],
    ]);
  });

  it("let nginx choose the policy by the address, below any path", () => {
    const text = file("headers/nginx.conf").replace(hash, "HASH");
    expect(text).toContain(`set $page_policy "${pagesPolicy}";`);
    expect(text).toContain(`if ($uri ~ "/(downloads)/") {\n  set $page_policy "${downloadsPolicy}";\n}`);
    expect(text).toContain('if ($uri ~ "/(assets/images)/") {');
    expect(text).toContain('add_header X-Content-Type-Options "nosniff" always;');
  });

  it("let Caddy choose the policy by the address, below any path", () => {
    const text = file("headers/Caddyfile").replace(hash, "HASH");
    expect(text).toContain("@drawings path */assets/images/*");
    expect(text).toContain("@downloads path */downloads/*");
    expect(text).toContain("@pages not path */downloads/*");
    expect(text).toContain(`header @pages Content-Security-Policy "${pagesPolicy}"`);
  });

  it("let IIS lead on from an old address for good", () => {
    expect(file("web.config")).toContain(`  <location path="briefings/at-home">
    <system.webServer>
      <httpRedirect enabled="true" destination="/report/briefings/home-visits/" exactDestination="true" httpResponseStatus="Permanent" />
    </system.webServer>
  </location>
</configuration>`);
  });

  it("let IIS replace what a folder above has set", () => {
    const text = file("web.config").replace(hash, "HASH").replaceAll("&#39;", "'");
    expect(text).toContain('<location path="downloads">');
    expect(text).toContain('<location path="assets/images">');
    const removed = [...text.matchAll(/<remove name="([^"]+)"/g)].map(([, name]) => name);
    const added = [...text.matchAll(/<add name="([^"]+)"/g)].map(([, name]) => name);
    expect(removed).toEqual(["X-Powered-By", ...added]);
    expect(text.match(/<add name="Content-Security-Policy"/g)).toHaveLength(3);
  });
});
