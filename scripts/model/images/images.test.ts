import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { boardWith } from "../../test/board-with.ts";
import { buildReport } from "../build-report.ts";
import { plainPicture } from "./plain-picture.ts";

const aboutMd = "content/pages/about.md";
const about = (markdown: string) => `---\ntitle: About\norder: 1\n---\n${markdown}\n`;

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
}

/** A grey picture of one pixel, with more chunks before its end. */
function png(...more: [type: string, data: string][]): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    ...more.map(([type, data]) => chunk(type, Buffer.from(data, "latin1"))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function jpeg(...segments: [marker: number, data: string][]): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...segments.map(([marker, data]) => {
      const head = Buffer.from([0xff, marker, 0, 0]);
      head.writeUInt16BE(data.length + 2, 2);
      return Buffer.concat([head, Buffer.from(data, "latin1")]);
    }),
    // A scan, in which a restart and a stuffed byte are no markers.
    Buffer.from([0xff, 0xda, 0, 2, 1, 0xff, 0, 0xff, 0xd0, 2, 0xff, 0xd9]),
  ]);
}

describe("a picture", () => {
  it("keeps only what draws it", () => {
    const plain = (bytes: Uint8Array) => Buffer.from(plainPicture(bytes).bytes).toString("latin1");
    const clean = jpeg([0xe0, "JFIF\0"], [0xe2, "ICC_PROFILE\0"], [0xee, "Adobe"], [0xc0, "size"]);
    expect(plain(clean)).toBe(clean.toString("latin1"));
    const full = jpeg(
      [0xe1, "Exif\0\0GPS"],
      [0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>"],
      [0xe2, "MPF\0"],
      [0xed, "Photoshop 3.0"],
      [0xfe, "by me"],
    );
    // A telephone puts another picture behind the first.
    expect(plain(Buffer.concat([full, jpeg([0xe1, "Exif\0\0GPS"])]))).toBe(jpeg().toString("latin1"));
    expect(plain(png(["eXIf", "MM"], ["tEXt", "Author\0Somebody"], ["tIME", "2017"]))).toBe(plain(png()));
    const turned = jpeg([0xe1, "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"]);
    expect(Buffer.from(plainPicture(full, 6).bytes).toString("latin1")).toBe(turned.toString("latin1"));
    expect(plain(png(["gAMA", "1234"]))).toContain("gAMA");
    const webp = (rest: string) => Buffer.from(`RIFF\x14\0\0\0WEBPVP8 \x01\0\0\0a\0${rest}`, "latin1");
    expect(plain(webp("EXIF\x02\0\0\0MMXMP \x02\0\0\0MM"))).toBe("RIFF\x0e\0\0\0WEBPVP8 \x01\0\0\0a\0");
  });

  it("is known to be whole, and to move", () => {
    expect(plainPicture(jpeg())).toMatchObject({ isWhole: true, moves: false });
    // The end of the smaller picture in its metadata is not its own.
    const cut = jpeg([0xe1, "Exif\0\0\xff\xd9"]).subarray(0, -2);
    expect(plainPicture(cut).isWhole).toBe(false);
    expect(plainPicture(png(["acTL", "12345678"]))).toMatchObject({ isWhole: true, moves: true });
    expect(plainPicture(png().subarray(0, -8)).isWhole).toBe(false);
  });
});

describe("a picture of the board folder", () => {
  const build = (markdown: string, pictures: Record<string, Buffer>) => {
    const board = boardWith({ [aboutMd]: about(markdown) });
    mkdirSync(join(board, "content/images"), { recursive: true });
    for (const [name, bytes] of Object.entries(pictures))
      writeFileSync(join(board, "content/images", name), bytes);
    return buildReport(board);
  };

  it("is shown with its measures and its alternative text", () => {
    const report = build("![A door](images/door.png)", { "door.png": png() });
    expect(report.images.map(({ name, width, height }) => ({ name, width, height }))).toEqual([
      { name: "door.png", width: 1, height: 1 },
    ]);
  });

  it("is refused without alternative text, or when nothing shows it", () => {
    expect(() =>
      build("![](images/door.png) and ![x](images/dor.png)", {
        "door.png": png(["eXIf", "MM"]),
        "other.png": png(),
        "My Photo.PNG": png(),
      }),
    ).toThrow(
      [
        `content/images/My Photo.PNG:1:1  a picture's name has lower case letters, digits and single hyphens, and ends in .jpg, .png, .webp or .svg. Rename it my-photo.png.`,
        "content/images/other.png:1:1  no text shows this picture. Write ![what it shows](images/other.png), or take the file out.",
        `${aboutMd}:5:3  the picture images/door.png has only 1 by 1 pixels: where it is printed more than 0 mm wide, it is blurred. Put a larger copy in its place, or a drawing as SVG.`,
        `${aboutMd}:5:3  the picture has no alternative text for people who cannot see it. Say between the square brackets what it shows, or write decorative there if it says nothing.`,
        `${aboutMd}:5:29  there is no picture "images/dor.png" in content/images/. Did you mean "images/door.png"?`,
      ].join("\n"),
    );
  });

  it("is refused as an SVG that can run something", () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="alert(1)"/>',
    );
    expect(() => build("![A door](images/door.svg)", { "door.svg": drawing })).toThrow(
      "content/images/door.svg:1:1  the drawing carries an event handler. Save it as a plain SVG, or as PNG, and put that in its place.",
    );
  });

  it("may be the board's logo", () => {
    const board = boardWith({}, (files) => ({
      ...files,
      "data/board.yaml": (files["data/board.yaml"] ?? "").replace(
        "brand:",
        "brand:\n  logo: images/logo.png\n  logo-dark: images/logo-drak.png",
      ),
    }));
    mkdirSync(join(board, "content/images"), { recursive: true });
    writeFileSync(join(board, "content/images/logo.png"), png());
    expect(() => buildReport(board)).toThrow(
      'data/board.yaml:6:14  there is no picture "images/logo-drak.png" in content/images/. Did you mean "images/logo.png"?',
    );
    const path = join(board, "data/board.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n {2}logo-dark.*/, ""));
    expect(buildReport(board).board.brand.logo).toEqual({ name: "logo.png", width: 1, height: 1 });
  });
});
