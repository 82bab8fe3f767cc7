import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { askedPath } from "../../serve/asked-path.ts";
import { contentTypes } from "../../serve/content-types.ts";

const compressed = new Set([".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"]);

/**
 * Serves a finished site as a careful web server would: compressed, and with the headers that the build has written
 * for servers.
 *
 * @param below the path that it is served at, with a slash at both ends
 * @returns its address, and what ends it
 */
export async function serveSite(
  site: string,
  below = "/sub/path/",
): Promise<{ address: string; close: () => Promise<void> }> {
  const headersFor = headersOf(site);
  const server = createServer(async (request, response) => {
    try {
      const path = `/${(askedPath(request.url ?? "") ?? []).join("/")}`;
      if (!path.startsWith(below)) throw new Error("outside");
      const file = path.slice(below.length);
      const compress = compressed.has(extname(file));
      const bytes = await readFile(join(site, file)).then((read) => (compress ? gzipSync(read) : read));
      response.writeHead(200, {
        "Content-Type": contentTypes[extname(file)] ?? "application/octet-stream",
        "Content-Length": bytes.length,
        ...(compress ? { "Content-Encoding": "gzip" } : {}),
        ...headersFor(`/${file}`),
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What `_headers` says of a path, read as Netlify and Cloudflare Pages read it. */
function headersOf(site: string): (path: string) => Record<string, string> {
  const rules = readFileSync(join(site, "_headers"), "utf8")
    .split(/\n(?=\/)/)
    .map((rule) => {
      const [pattern = "", ...lines] = rule.trim().split("\n");
      return {
        pattern,
        headers: lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2),
        ),
      };
    });
  return (path) =>
    Object.fromEntries(
      rules
        .filter(({ pattern }) =>
          pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
        )
        .flatMap(({ headers }) => headers),
    );
}
