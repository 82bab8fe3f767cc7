import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./free-port.ts";

describe("freePort", () => {
  const taken = createServer();
  let port = 0;
  beforeAll(async () => {
    await once(taken.listen(0), "listening");
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(() => taken.close());

  it("passes over a port that is taken", async () => {
    expect(await freePort(port)).toBeGreaterThan(port);
  });

  it("reports when none is left", async () => {
    const last = createServer();
    await once(last.listen(65535), "listening");
    await expect(freePort(65535)).rejects.toThrow(
      new Error("No port from 65535 to 65535 is free. Give another with --port."),
    );
    last.close();
  });
});
