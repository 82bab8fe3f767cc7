/** The web server of the preview: for this machine alone, since drafts are read on it. */
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { askedPath } from "../serve/asked-path.ts";
import { contentTypes } from "../serve/content-types.ts";
import { PlainError } from "../system/plain-error.ts";

export interface PreviewServer {
  /** Reloads the pages that are open in browsers. */
  reload(): void;
  close(): Promise<void>;
}

/** A request for a page of the preview's own. */
export interface OwnRequest {
  /** "/.preview/statements/" */
  path: string;
  query: URLSearchParams;
  /** What a form of one of these pages sends; null if it only asks. */
  form: URLSearchParams | null;
}

export interface OwnAnswer {
  status: number;
  type: string;
  body: string | Buffer;
  /** Where the browser goes next. */
  location?: string;
}

interface Served {
  /** The folder with the site. */
  folder: string;
  port: number;
  /** A page that replaces all pages, or null. */
  notice: () => string | null;
  /** Answers for the pages below /.preview/, which no notice replaces; null if there is no such page. */
  own?: (asked: OwnRequest) => OwnAnswer | null;
}

const scriptPath = "/.preview/reload.js";
const changesPath = "/.preview/changes";
const ownPages = "/.preview/";
/** More than every statement of a large board takes. */
const largestForm = 1_000_000;
/** Nothing on these pages runs or comes from elsewhere, and what they send goes to this server. */
const ownPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Serves a site to browsers on this machine. It answers only requests that use a name of this machine: a foreign page
 * open in the same browser can read nothing, whatever name it uses (DNS rebinding).
 *
 * @throws PlainError if the port is taken
 */
export async function servePreview({ folder, port, notice, own }: Served): Promise<PreviewServer> {
  let version = 1;
  const listening = new Set<ServerResponse>();
  const names = ["localhost", "127.0.0.1", "[::1]"].flatMap((name) => [
    `${name}:${port}`,
    ...(port === 80 ? [name] : []),
  ]);

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // A browser leaves in the middle of a request, or sends an invalid one.
  server.on("clientError", (_, socket) => socket.destroy());
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    throw new PlainError(
      `The preview cannot be shown at port ${port}: ${(error as Error).message}. Give another with --port.`,
    );
  }

  return {
    reload() {
      version++;
      for (const response of listening) tell(response);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (!isOurs(request, names))
      return end(response, 403, "text/plain", "This preview is for this machine alone.\n");
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const isOwn = path.startsWith(ownPages) && path !== scriptPath && path !== changesPath;
    if (request.method === "POST" && isOwn && own) return await answerForm(own, path, request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return end(response, 405, "text/plain", "The preview is only for reading.\n");
    if (path === changesPath) return listen(response);
    if (path === scriptPath) return end(response, 200, contentTypes[".js"], reloadScript(version));
    const ownPage = isOwn ? own?.({ path, query: new URLSearchParams(query), form: null }) : null;
    if (ownPage) return endOwn(response, ownPage);
    const standsForAll = notice();
    if (standsForAll !== null) return end(response, 200, contentTypes[".html"], withReload(standsForAll));
    await answerWithFile(folder, request.url ?? "", response);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    listening.add(response);
    response.on("close", () => listening.delete(response));
    tell(response);
  }

  function tell(response: ServerResponse): void {
    response.write(`data: ${version}\n\n`);
  }
}

/** A request from a foreign page says so in one of these headers. */
function isOurs({ headers }: IncomingMessage, names: string[]): boolean {
  const { host, origin, upgrade } = headers;
  if (upgrade !== undefined || host === undefined || !names.includes(host.toLowerCase())) return false;
  if (origin !== undefined && !names.some((name) => origin.toLowerCase() === `http://${name}`)) return false;
  const isForeign = headers["sec-fetch-site"] === "cross-site";
  // Following a link to the preview, as in an e-mail, is allowed.
  return !isForeign || headers["sec-fetch-mode"] === "navigate";
}

/**
 * A form is taken from a page of this very address alone: what a browser sends says where it comes from, and another
 * page, even of another server on this machine, may not write to the board folder.
 */
async function answerForm(
  own: NonNullable<Served["own"]>,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { host, origin, "content-type": type = "", "sec-fetch-site": site = "same-origin" } = request.headers;
  if (origin?.toLowerCase() !== `http://${host?.toLowerCase()}` || site !== "same-origin")
    return end(response, 403, "text/plain", "Only a page of this preview can send a form to it.\n");
  if (!type.startsWith("application/x-www-form-urlencoded"))
    return end(response, 415, "text/plain", "This is no form.\n");
  const text = await textOf(request);
  if (text === null) return end(response, 413, "text/plain", "This form is too large.\n");
  const answer = own({ path, query: new URLSearchParams(), form: new URLSearchParams(text) });
  if (!answer) return end(response, 404, "text/plain", "There is no such page.\n");
  endOwn(response, answer);
}

/** What a request sends; null if that is more than a form of ours can be. */
async function textOf(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > largestForm) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Without live reload: it would take the ticks away. */
function endOwn(response: ServerResponse, { status, type, body, location }: OwnAnswer): void {
  response.setHeader("Content-Security-Policy", ownPolicy);
  // "no-referrer" would hide the origin of a form from us.
  response.setHeader("Referrer-Policy", "same-origin");
  if (location !== undefined) response.setHeader("Location", location);
  end(response, status, type, body);
}

async function answerWithFile(folder: string, target: string, response: ServerResponse): Promise<void> {
  const parts = askedPath(target);
  const file = parts === null ? null : join(folder, ...parts);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (parts && found?.isDirectory()) {
    response.setHeader("Location", `/${parts.map(encodeURIComponent).join("/")}/`);
    return end(response, 302, "text/plain", "");
  }
  if (file && found?.isFile()) {
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    const bytes = await readFile(file);
    return end(
      response,
      200,
      type,
      type.startsWith("text/html") ? withReload(bytes.toString("utf8")) : bytes,
    );
  }
  const missing = await readFile(join(folder, "404.html"), "utf8").catch(() => "There is no such page.");
  end(response, 404, contentTypes[".html"], withReload(missing));
}

function end(
  response: ServerResponse,
  status: number,
  type = "text/plain",
  body: string | Buffer = "",
): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}

function withReload(html: string): string {
  return html.replace("</head>", `<script type="module" src="${scriptPath}"></script></head>`);
}

/** Only the visible page listens: a browser opens six connections to a server, and people have more tabs. */
function reloadScript(version: number): string {
  return `let changes = null;
const listen = () => {
  changes?.close();
  changes = null;
  if (document.visibilityState !== "visible") return;
  changes = new EventSource("${changesPath}");
  changes.onmessage = ({ data }) => {
    if (data !== "${version}") location.reload();
  };
};
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => changes?.close());
listen();
`;
}
