import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { drawRooms } from "./draw-rooms.ts";
import { circlesIn, floorOf, importsOf, roomsInOrder, sourceFiles, targetsIn } from "./imports-of.ts";

const files = sourceFiles();
const imports = importsOf(files);

describe("the house", () => {
  it("has a room for every source file, and a file in every room", () => {
    expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
    const floors = new Set(files.map((file) => floorOf(file)));
    expect(roomsInOrder.filter((_room, floor) => !floors.has(floor))).toEqual([]);
  });

  it("has no import of a room from one below it, or beside it", () => {
    const upwards = imports
      .filter(
        ({ file, target }) =>
          floorOf(target) > floorOf(file) ||
          (floorOf(target) === floorOf(file) && dirname(target) !== dirname(file)),
      )
      .map(({ file, target }) => `${file} -> ${target}`);
    expect(upwards).toEqual([]);
  });

  it("has no circle of files", () => {
    expect(circlesIn(imports).map((circle) => circle.join(" -> "))).toEqual([]);
  });

  it("imports nothing that only tests use", () => {
    expect(imports.filter(({ target }) => !files.includes(target))).toEqual([]);
  });

  it("is drawn as it is declared", async () => {
    await expect(drawRooms()).toMatchFileSnapshot("../../docs/architecture.svg");
  });
});

describe("an import", () => {
  it("is found in every form, and not in a comment", () => {
    const source = `
      import type { A } from "./a.ts";
      import { b,
        type C } from "../b.ts";
      import "./c.ts";
      export { d } from "./d.ts";
      export * from "./e.ts";
      const f = await import("./f.ts");
      type G = import("./g.ts").G;
      // import "./h.ts";
      /** import "./i.ts" */
      import { readFileSync } from "node:fs";`;
    expect(targetsIn(source)).toEqual([
      "./a.ts",
      "../b.ts",
      "./c.ts",
      "./d.ts",
      "./e.ts",
      "./f.ts",
      "./g.ts",
    ]);
  });

  it("that closes a circle is found", () => {
    const circle = ["a", "b", "c"].map((file, index, all) => ({
      file,
      target: all[(index + 1) % all.length] as string,
    }));
    expect(circlesIn([...circle, { file: "d", target: "a" }])).toEqual([["a", "b", "c", "a"]]);
    expect(circlesIn([{ file: "d", target: "a" }])).toEqual([]);
    expect(circlesIn([{ file: "a", target: "a" }])).toEqual([["a", "a"]]);
  });
});
