import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a finished site below /sub/path/ with a strict Content-Security-Policy, as a careful web server would.
 *
 * @returns its address, and what ends it
 */
export async function serveSite(site: string): Promise<{ address: string; close: () => Promise<void> }> {
  const below = "/sub/path/";
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    try {
      if (!path.startsWith(below)) throw new Error("outside");
      const file = join(site, path.slice(below.length));
      const bytes = await readFile(path.endsWith("/") ? join(file, "index.html") : file);
      response.writeHead(200, {
        "Content-Type": types[path.endsWith("/") ? ".html" : extname(path)] ?? "application/octet-stream",
        "Content-Security-Policy": `default-src 'none'; script-src 'self'${/\/(search|pagefind)\//.test(path) ? " 'wasm-unsafe-eval'" : ""}; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`,
        "X-Content-Type-Options": "nosniff",
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
