import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "./free-port.ts";
import { type PreviewServer, servePreview } from "./preview-server.ts";

let around: string;
let server: PreviewServer;
let port: number;
let notice: string | null = null;
beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), "preview-"));
  for (const [path, text] of [
    ["secret.txt", "of nobody's business"],
    ["site-2/secret.txt", "of nobody's business"],
    ["site/index.html", "<html><head></head>Home</html>"],
    ["site/about us/index.html", "<html><head></head>About</html>"],
    ["site/404.html", "<html><head></head>Not here</html>"],
    ["site/report.pdf", "%PDF"],
  ] as const) {
    mkdirSync(join(around, path, ".."), { recursive: true });
    writeFileSync(join(around, path), text);
  }
  port = await freePort(18_080);
  server = await servePreview({
    folder: join(around, "site"),
    port,
    notice: () => notice,
    own: ({ path, query, form }) =>
      path === "/.preview/sheet/"
        ? { status: form ? 303 : 200, type: "text/html", body: `sheet ${query} ${form}`, location: "/" }
        : null,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(around, { recursive: true });
});
beforeEach(() => {
  notice = null;
});

/** Sends bytes as they are, and returns the whole answer. */
function send(request: string, host = "127.0.0.1"): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, host, () => socket.write(request, "latin1"));
    socket.on("data", (bytes) => {
      answer += bytes;
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" ? resolve(answer) : reject(error),
    );
    socket.setTimeout(1000, () => socket.destroy());
  });
}

const ask = (target: string, headers: Record<string, string> = {}) => {
  const lines = Object.entries({ Host: `localhost:${port}`, Connection: "close", ...headers });
  return send(
    `GET ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
  );
};
const sendForm = (
  headers: Record<string, string> = {},
  body = "read=a&read=b",
  target = "/.preview/sheet/",
) => {
  const lines = Object.entries({
    Host: `localhost:${port}`,
    Connection: "close",
    Origin: `http://localhost:${port}`,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(body.length),
    ...headers,
  }).filter(([, value]) => value !== "");
  return send(
    `POST ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`,
  );
};
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

describe("the preview", () => {
  it("shows the pages and files of the site", async () => {
    expect(await ask("/")).toMatch(/Home<\/html>$/);
    expect(await ask("/about%20us/?print#top")).toContain("About");
    expect(await ask("/report.pdf")).toMatch(/Content-Type: application\/pdf\r\n[\s\S]*%PDF$/);
    expect(statusOf(await ask("/missing/"))).toBe(404);
    expect(await ask("/missing/")).toContain("Not here");
  });

  it("leads from a folder's name to the folder, and nowhere else", async () => {
    expect(await ask("/about%20us")).toContain("\r\nLocation: /about%20us/\r\n");
    expect(await ask("//about%20us")).not.toContain("Location");
  });

  it("shows one page in place of all while something is wrong", async () => {
    notice = "<html><head></head>Mend this</html>";
    expect(await ask("/about%20us/")).toContain("Mend this");
  });

  it("has pages loaded again", async () => {
    expect(await ask("/")).toContain('<script type="module" src="/.preview/reload.js"></script></head>');
    const script = await ask("/.preview/reload.js");
    const version = /data !== "(\d+)"/.exec(script)?.[1];
    const events: string[] = [];
    const changes = get({
      port,
      host: "127.0.0.1",
      path: "/.preview/changes",
      headers: { host: `localhost:${port}` },
    });
    await new Promise<void>((resolve) => {
      changes.on("response", (response) =>
        response.on("data", (bytes: Buffer) => {
          events.push(bytes.toString());
          if (events.length === 1) server.reload();
          else resolve();
        }),
      );
    });
    changes.on("error", () => {});
    changes.destroy();
    expect(events).toEqual([`data: ${version}\n\n`, `data: ${Number(version) + 1}\n\n`]);
  });
});

describe("the preview is for this machine alone", () => {
  it("and is not reached by its address in a network", async () => {
    const addresses = Object.values(networkInterfaces())
      .flat()
      .flatMap((each) => (each && each.family === "IPv4" && !each.internal ? [each.address] : []));
    for (const address of addresses)
      await expect(send("GET / HTTP/1.1\r\n\r\n", address)).rejects.toThrow("ECONNREFUSED");
  });

  it.each([
    { Host: "evil.example" },
    { Host: "evil.example:18080" },
    { Host: "localhost.evil.example" },
    { Host: "192.168.0.7:8080" },
    { Host: "localhost" },
    { Host: "" },
    { Origin: "http://evil.example" },
    { Origin: "https://localhost" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" },
    { Connection: "Upgrade", Upgrade: "websocket", Origin: "http://evil.example" },
    { Connection: "Upgrade", Upgrade: "websocket" },
  ])("and refuses %j", async (headers) => {
    for (const path of ["/", "/.preview/changes"]) {
      const answer = await ask(path, headers as unknown as Record<string, string>);
      expect([403, 400]).toContain(statusOf(answer));
      expect(answer).not.toContain("Home");
    }
  });

  it("but answers its own names, and a link that somebody follows", async () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
      expect(statusOf(await ask("/", { Host: `${host}:${port}` }))).toBe(200);
    expect(statusOf(await ask("/", { Origin: `http://localhost:${port}` }))).toBe(200);
    expect(statusOf(await ask("/", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" }))).toBe(
      200,
    );
  });

  it("and is only for reading", async () => {
    const post = `POST / HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
    expect(statusOf(await send(post))).toBe(405);
  });
});

describe("whatever is asked of the preview", () => {
  /** The same requests in each run. */
  function* random(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      yield state / 2_147_483_648;
    }
  }
  const pieces = [
    ...["/", "//", "..", ".", "%", "%2e%2e", "%2f", "%5c", "\\", "%00", "%ff", "%c0%af", "?", "#", ":", "*"],
    ...[
      "secret.txt",
      "site-2",
      "site",
      "about us",
      "index.html",
      "http://[/",
      "http://localhost",
      "c:",
      "\u00ff",
    ],
    ...["\t", " ", "a".repeat(300), "%u002e", ";", "@", "[", "]", "{", "`", "..%2f", "..%5c", "file://", "~"],
  ];

  it("nothing outside the site is served, and it goes on", async () => {
    const numbers = random(10);
    const next = () => numbers.next().value as number;
    const targets = [
      ...["/%", "//", "/..%2fx", "http://[/", "/..%2fsecret.txt", "/../secret.txt", "/..%5csecret.txt"],
      ...[
        "/../site-2/secret.txt",
        "/%2e%2e/secret.txt",
        `/${"a".repeat(100_000)}`,
        "",
        "*",
        "/\u0000",
        "/%00",
      ],
      ...Array.from({ length: 300 }, () =>
        Array.from(
          { length: 1 + Math.floor(next() * 6) },
          () => pieces[Math.floor(next() * pieces.length)],
        ).join(""),
      ),
    ];
    const answers = await Promise.all(targets.map((target) => ask(target)));
    expect(targets.filter((_, index) => answers[index]?.includes("of nobody's business"))).toEqual([]);
    for (const bytes of [
      "\u0000\u0001\u0002\r\n\r\n",
      "GET\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "\r\n".repeat(1000),
    ])
      await send(bytes);
    expect(statusOf(await ask("/"))).toBe(200);
  });
});

it("says that its port is taken", async () => {
  await expect(servePreview({ folder: around, port, notice: () => null })).rejects.toThrow(
    `The preview cannot be shown at port ${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}. Give another with --port.`,
  );
});

describe("a page of the preview's own", () => {
  it("is there although something is wrong, and does not reload by itself", async () => {
    notice = "<html><head></head>Mend this</html>";
    const answer = await ask("/.preview/sheet/?in=a");
    expect(answer).toContain("sheet in=a null");
    expect(answer).toContain("form-action 'self'");
    expect(answer).not.toContain("reload.js");
  });

  it("takes a form from a page of the same address", async () => {
    expect(await sendForm()).toMatch(/^HTTP\/1\.1 303[\s\S]*sheet {2}read=a&read=b$/);
    expect(statusOf(await sendForm({ "Sec-Fetch-Site": "same-origin" }))).toBe(303);
  });

  it.each<Record<string, string>>([
    { Origin: "" },
    { Origin: "null" },
    { Origin: "https://attacker.example" },
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" },
    { "Sec-Fetch-Site": "none" },
    { Host: "attacker.example" },
  ])("takes none from elsewhere: %j", async (headers) => {
    expect(statusOf(await sendForm(headers))).toBe(403);
  });

  it("takes none of another name of this machine than its own", async () => {
    expect(statusOf(await sendForm({ Host: `127.0.0.1:${port}` }))).toBe(403);
  });

  it("takes no other kind of message, none that is too large, and none to other pages", async () => {
    expect(statusOf(await sendForm({ "Content-Type": "application/json" }))).toBe(415);
    expect(statusOf(await sendForm({}, "a".repeat(1_000_001)))).toBe(413);
    expect(statusOf(await sendForm({}, "a=b", "/.preview/none/"))).toBe(404);
    expect(statusOf(await sendForm({}, "a=b", "/"))).toBe(405);
  });
});
