import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { buildReport } from "../model/build-report.ts";
import { boardWith } from "../test/board-with.ts";
import { withScaledPictures } from "./scale-pictures.ts";

const aboutMd = "content/pages/about.md";
const noise = { type: "gaussian", mean: 120, sigma: 30 } as const;
const grain = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#808080", noise } })
  .png()
  .toBuffer();
const photograph = (width: number, height: number) => sharp(grain).resize(width, height, { fit: "fill" });

function reportWith(markdown: string, pictures: Record<string, Uint8Array>) {
  const files = Object.entries(pictures).map(([name, bytes]) => [`content/images/${name}`, bytes]);
  const text = `---\ntitle: About\norder: 1\n---\n${markdown}\n`;
  return buildReport(boardWith({ ...Object.fromEntries(files), [aboutMd]: text }));
}

const newCache = () => mkdtempSync(join(tmpdir(), "scaled-"));

describe("the pictures of a board", () => {
  it("are scaled, turned as they were taken, and say nothing of who took them where", async () => {
    const lying = await photograph(740, 600)
      .withExif({
        IFD0: { Artist: "Jane Secret" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 24/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const report = reportWith('![A door](images/door.jpg "The door")', { "door.jpg": lying });
    const cache = newCache();
    const { images } = await withScaledPictures(report, cache);
    const found = await Promise.all(
      images.map(async ({ name, print = "web", bytes }) => {
        const { width, height, format, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
        expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
        expect(Buffer.from(bytes).includes("Secret")).toBe(false);
        return `${name} ${print} ${format} ${width}x${height}`;
      }),
    );
    expect(found).toEqual([
      "door.jpg web jpeg 600x740",
      "door.jpg-480.webp web webp 480x592",
      "door.jpg-600.webp web webp 600x740",
      "door.jpg page jpeg 600x740",
      "door.jpg column jpeg 575x709",
    ]);
    const again = await withScaledPictures(report, cache);
    expect(again.images).toEqual(images);
  });

  it("have the colours of a screen, and PNG becomes JPEG on paper where that is smaller", async () => {
    const cmyk = await photograph(300, 200).toColourspace("cmyk").jpeg().toBuffer();
    const deep = await photograph(300, 200).toColourspace("rgb16").png().toBuffer();
    const ink = await sharp({ create: { width: 300, height: 200, channels: 4, background: "#0000" } })
      .png()
      .toBuffer();
    const report = reportWith("![A](images/cmyk.jpg)\n\n![B](images/deep.png)\n\n![C](images/ink.png)", {
      "cmyk.jpg": cmyk,
      "deep.png": deep,
      "ink.png": ink,
    });
    const { images } = await withScaledPictures(report, newCache());
    const found = await Promise.all(
      images
        .filter(({ name, print }) => print === "page" || name.endsWith(".webp"))
        .map(async ({ name, bytes }) => {
          const { format, space, depth, hasAlpha } = await sharp(bytes).metadata();
          return [name, format, space, depth, hasAlpha ? "alpha" : ""].join(" ").trim();
        }),
    );
    expect(found).toEqual([
      "cmyk.jpg-300.webp webp srgb uchar",
      "cmyk.jpg jpeg srgb uchar",
      "deep.png-300.webp webp srgb uchar",
      "deep.png jpeg srgb uchar",
      "ink.png-300.webp webp srgb uchar alpha",
      "ink.png png srgb uchar alpha",
    ]);
  });

  it("are refused where they are damaged", async () => {
    const damaged = await photograph(600, 400).jpeg().toBuffer();
    const middle = Math.round(damaged.length / 2);
    damaged.fill(0xaa, middle, middle + 500);
    const report = reportWith("![A door](images/door.jpg)", { "door.jpg": damaged });
    await expect(withScaledPictures(report, newCache())).rejects.toThrow(
      "content/images/door.jpg:1:1  the picture is damaged, and cannot be read to its end. Copy it again from where it came from, or save it again as JPEG.",
    );
  });

  it("cost nothing where there are none", async () => {
    const report = reportWith("Words.", {});
    expect(await withScaledPictures(report, "/no/such/folder")).toBe(report);
  });
});
