import { describe, expect, it } from "vitest";
import { logo, picture } from "./picture.ts";

const image = (name: string, width: number, height: number, widths: number[] = []) => ({
  name,
  width,
  height,
  widths,
});
const sizeOf = (html: { toString(): string }) =>
  /width="(\d+)" height="(\d+)"/.exec(html.toString())?.slice(1).map(Number);

describe("a picture", () => {
  it("is offered in its widths, and has its size before it is there", () => {
    expect(picture(image("door.jpg", 4000, 3000, [480, 800]), 'A "door"').toString()).toBe(
      '<picture><source type="image/webp" srcset="/assets/images/door.jpg-480.webp 480w, /assets/images/door.jpg-800.webp 800w" sizes="min(656px, 92vw)"><img src="/assets/images/door.jpg" alt="A &quot;door&quot;" width="656" height="492" loading="lazy"></picture>',
    );
    expect(picture(image("door.svg", 40, 30), "", { isFirst: true }).toString()).toBe(
      '<img src="/assets/images/door.svg" alt="" width="40" height="30" loading="eager">',
    );
  });

  it("does not fill a window where it is high", () => {
    expect(sizeOf(picture(image("chair.jpg", 1500, 2000), ""))).toEqual([420, 560]);
  });

  it("has 150 dots an inch on paper, and no more than 145 by 110 mm", () => {
    const onPaper = (name: string, width: number, height: number) =>
      sizeOf(picture(image(name, width, height), "", { inPrint: true }));
    expect(onPaper("signature.png", 300, 100)).toEqual([192, 64]);
    expect(onPaper("door.jpg", 4000, 2000)).toEqual([548, 274]);
    expect(onPaper("chair.jpg", 1500, 2000)).toEqual([312, 416]);
    expect(onPaper("door.svg", 300, 100)).toEqual([300, 100]);
  });
});

describe("a logo", () => {
  it("is as prominent as the others, whatever its shape", () => {
    expect(sizeOf(logo(image("wide.svg", 400, 100), ""))).toEqual([160, 40]);
    expect(sizeOf(logo(image("square.png", 900, 900), ""))).toEqual([80, 80]);
    expect(sizeOf(logo(image("line.svg", 3000, 100), ""))).toEqual([200, 7]);
  });
});
