/** Other programs that make PDFs from HTML, if they are installed. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cacheFolder } from "../pdf/browser/cache-folder.ts";
import { findBrowser } from "../pdf/browser/find-browser.ts";

interface Peer {
  name: string;
  program: string;
  options: string[];
  env: NodeJS.ProcessEnv;
  /** The largest share of the peer's time that we may take. */
  share: number;
}

export interface DocumentFolders {
  /** The document as we print it. */
  html: string;
  /** The same HTML with plain styles. */
  plain: string;
}

/**
 * The peers found on the PATH, with the options to print a file.
 *
 * pagedjs-cli and vivliostyle print with the browser that prints here.
 */
export async function installedPeers(folders: DocumentFolders, pdf: string): Promise<Peer[]> {
  const { platform, arch: architecture, env: environment } = process;
  const browser = await findBrowser({ platform, architecture, environment, cacheFolder: cacheFolder() });
  const env = { ...environment, ...browser.environment, PUPPETEER_EXECUTABLE_PATH: browser.executablePath };
  const html = join(folders.html, "index.html");
  const plain = join(folders.plain, "index.html");
  const peers = [
    { name: "weasyprint", share: 1 / 2, options: ["--quiet", html, pdf] },
    {
      name: "pagedjs-cli",
      share: 1 / 3,
      options: [plain, "--output", pdf, "--timeout", "600000", "--browserArgs=--no-sandbox"],
    },
    {
      name: "vivliostyle",
      share: 1 / 6,
      options: [
        "build",
        html,
        "--output",
        pdf,
        "--executable-browser",
        browser.executablePath,
        "--timeout",
        "600",
      ],
    },
  ];
  return peers.flatMap((peer) => {
    const program = onPath(peer.name);
    return program ? { ...peer, program, env } : [];
  });
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
