import { beforeAll, describe, expect, it } from "vitest";
import { everyTag, type Tag } from "../../pdf/structure/tags/tag.ts";
import { large, soundPdf } from "../../test/broken-pdf.ts";
import { block, madePdf } from "../../test/made-pdf.ts";
import { checkPdfFile } from "../pdf/check-pdf-file.ts";
import type { CheckedPdf } from "../pdf/pdf-check.ts";
import { compareReaders } from "./compare-readers.ts";
import type { DrawnPage } from "./drawn-page.ts";
import { readDrawing } from "./read-drawing.ts";

let sound: Uint8Array;
let drawn: DrawnPage[];
beforeAll(async () => {
  sound = await soundPdf();
  drawn = await readDrawing(sound);
});

describe("our reader and PDF.js read the same", () => {
  it("in printed documents", async () => {
    expect(compareReaders(await fileOf(sound), drawn)).toEqual([]);
    const long = await soundPdf(large);
    expect(compareReaders(await fileOf(long), await readDrawing(long))).toEqual([]);
  });

  it("in a PDF that was made in another way", async () => {
    const lines = ["A line", "and another"];
    const bytes = await madePdf({
      pages: [[block("H1", 40, 360, "Neglect of children: «two»"), block("P", 40, 300, ...lines)]],
    });
    expect(compareReaders(await fileOf(bytes), await readDrawing(bytes))).toEqual([]);
  });
});

describe("a fault of our reader is noticed", () => {
  const report = "Report it: one of the two misreads the file, your text is not at fault.";
  const faults: [string, (file: CheckedPdf) => void, string][] = [
    [
      "a page that is skipped",
      ({ pages }) => pages.pop(),
      `Our reader finds another number of pages (1) than PDF.js (2). ${report}`,
    ],
    [
      "a tag that is skipped",
      (file) => remove(file, "H1"),
      `page 1: our reader finds "P", and PDF.js "H1". ${report}`,
    ],
    [
      "tags in another order",
      ({ tree }) => root(tree).children.reverse(),
      `page 1: our reader finds "Figure (Cases rose)", and PDF.js "H1". ${report}`,
    ],
    [
      "a role that is misread",
      (file) => set(file, "H1", { kind: "H2" }),
      `page 1: our reader finds "H2", and PDF.js "H1". ${report}`,
    ],
    [
      "a tag that is read beside the one that it is in",
      ({ tree }) => lift(root(tree), "LI"),
      `page 1: our reader finds "LI", and PDF.js "L". ${report}`,
    ],
    [
      "a paragraph that is read within the heading before it",
      (file) => first(file, "H1").children.push(...root(file.tree).children.splice(1, 1)),
      `page 1: our reader finds "P" 2 tags deep, and PDF.js 1. ${report}`,
    ],
    [
      "an alternative text that is cut short",
      (file) => set(file, "Figure", { alt: "A" }),
      `page 1: our reader finds "Figure (A)", and PDF.js "Figure (Cases rose)". ${report}`,
    ],
    [
      "a language that is not read",
      (file) => set(file, "Document", { lang: null }),
      `page 1: our reader finds "Document", and PDF.js "Document en-GB". ${report}`,
    ],
    [
      "a letter that is misread",
      (file) => setText(file, "H1", "Neg1ect"),
      `page 1: our reader finds "Neg1ect", and PDF.js "Neglect". ${report}`,
    ],
    [
      "a link that is not found",
      (file) => remove(file, "annotation"),
      `page 1: our reader finds ".", and PDF.js "a link". ${report}`,
    ],
    [
      "text in a tag that is taken for untagged",
      ({ pages }) => {
        for (const piece of pages[0]?.pieces ?? []) if (piece.mcid === 0) piece.isArtifact = true;
      },
      `page 1: our reader finds "in no tag: 1Neglect", and PDF.js "in no tag: 1". ${report}`,
    ],
  ];

  it.each(faults)("%s", async (_, plant, message) => {
    const file = await fileOf(sound);
    plant(file);
    expect(compareReaders(file, drawn)[0]).toBe(message);
  });

  it("in a long text, of which the message shows the place", async () => {
    const file = await fileOf(sound);
    setText(file, "H1", `${"long ".repeat(20)}1`);
    const [page, ...others] = structuredClone(drawn);
    page?.textOfMark.set(0, { page: `${"long ".repeat(20)}l`, forms: "" });
    expect(compareReaders(file, page ? [page, ...others] : [])).toEqual([
      `page 1: our reader finds "…${"long".repeat(10)}1", and PDF.js "…${"long".repeat(10)}l". ${report}`,
    ]);
  });
});

async function fileOf(bytes: Uint8Array): Promise<CheckedPdf> {
  const { file } = await checkPdfFile(bytes);
  if (!file) throw new Error("The PDF cannot be read.");
  return file;
}

function root(tree: CheckedPdf["tree"]): Tag {
  const [, document] = tree ? everyTag(tree.root) : [];
  if (!document) throw new Error("There are no tags.");
  return document;
}

/** The first tag of a kind. */
function first({ tree }: CheckedPdf, kind: string): Tag {
  const found = everyTag(root(tree)).find((tag) => tag.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

function set(file: CheckedPdf, kind: string, wrong: Partial<Tag>): void {
  Object.assign(first(file, kind), wrong);
}

function setText(file: CheckedPdf, kind: string, text: string): void {
  const piece = first(file, kind).children.find((child) => child.type === "piece");
  if (piece) piece.text = text;
}

function remove({ tree }: CheckedPdf, kind: string): void {
  for (const tag of everyTag(root(tree)))
    tag.children = tag.children.filter((child) => (child.type === "tag" ? child.kind : child.type) !== kind);
}

/** Puts the tags of a kind into the tag around the one that they are in. */
function lift(tag: Tag, kind: string): void {
  tag.children = tag.children.flatMap((child) => {
    if (child.type !== "tag") return [child];
    lift(child, kind);
    const [own, lifted] = [true, false].map((isOwn) =>
      child.children.filter((each) => (each.type === "tag" && each.kind === kind) !== isOwn),
    );
    child.children = own ?? [];
    return [...(lifted ?? []), child];
  });
}
