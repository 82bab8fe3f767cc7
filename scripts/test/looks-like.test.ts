import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it, vi } from "vitest";
import { looksDifferent } from "./looks-like.ts";

const folder = mkdtempSync(join(tmpdir(), "looks-"));
const folders = { pictures: join(folder, "pictures"), found: join(folder, "found") };

const page = (box: { left: number; colour: string } | null) =>
  sharp({ create: { width: 320, height: 160, channels: 3, background: "#ffffff" } })
    .composite(
      box === null
        ? []
        : [
            {
              input: { create: { width: 24, height: 24, channels: 3, background: box.colour } },
              left: box.left,
              top: 40,
            },
          ],
    )
    .png()
    .toBuffer();

describe("looksDifferent", () => {
  afterEach(() => void vi.unstubAllEnvs());

  async function afterKeeping(before: Promise<Buffer>, after: Promise<Buffer>): Promise<string | null> {
    vi.stubEnv("UPDATE_LOOKS", "1");
    await looksDifferent("page", await before, folders);
    vi.stubEnv("UPDATE_LOOKS", "");
    return await looksDifferent("page", await after, folders);
  }

  it("finds nothing in what looks the same, or nearly", async () => {
    expect(
      await afterKeeping(page({ left: 80, colour: "#204060" }), page({ left: 80, colour: "#244464" })),
    ).toBeNull();
  });

  it("finds a box that is gone, and says where", async () => {
    expect(await afterKeeping(page({ left: 80, colour: "#204060" }), page(null))).toMatch(
      /^page: \d+ squares of 8 pixels look different, the first 7\d|8\d from the left/,
    );
  });

  it("finds another size", async () => {
    expect(
      await afterKeeping(
        page(null),
        sharp(await page(null))
          .extend({ bottom: 40 })
          .png()
          .toBuffer(),
      ),
    ).toContain("it is 320 by 200 pixels, and was 320 by 160");
  });

  it("asks for a picture of what has none", async () => {
    expect(await looksDifferent("other", await page(null), folders)).toContain("there is no picture of it");
  });
});
