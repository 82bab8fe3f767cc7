import { describe, expect, it } from "vitest";
import { pageQueue } from "./page-queue.ts";

const file = Buffer.from("<main>");

describe("finished pages", () => {
  it("are taken in the order in which they are wanted", async () => {
    const pages = pageQueue(["/a.html", "/b.html"]);
    const first = pages.take("/a.html");
    pages.add("/b.html", file);
    pages.add("/a.html", Buffer.from("<main>A"));
    expect((await first).toString()).toBe("<main>A");
    expect(await pages.take("/b.html")).toBe(file);
  });

  it("are reported if they have not arrived by the end", async () => {
    const pages = pageQueue(["/a.html"]);
    const first = pages.take("/a.html");
    pages.end();
    await expect(first).rejects.toThrow("there is no page /a.html");
  });

  it("are not kept when nobody wants them", async () => {
    const pages = pageQueue(["/a.html"]);
    pages.add("/menu.html", file);
    pages.end();
    await expect(pages.take("/menu.html")).rejects.toThrow("there is no page /menu.html");
  });
});
