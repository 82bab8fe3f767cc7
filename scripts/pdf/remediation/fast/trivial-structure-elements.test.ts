import { describe, expect, it } from "vitest";
import { sortOutTrivialElements } from "./trivial-structure-elements.ts";

/** A PDF as Chromium writes it, of these objects. */
function pdfOf(...objects: string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  return Buffer.from(
    `${text}${head}${offsets.join("")}trailer\n<</Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    "latin1",
  );
}

const plain = "<</Type /StructElem\n/S /P\n/P 9 0 R\n/Pg 2 0 R\n/K [1 4 0 R]>>";
const withoutPage = "<</Type /StructElem\n/S /NonStruct\n/P 9 0 R\n/K 12>>";
const withLanguage = "<</Type /StructElem\n/S /P\n/Lang (cy)\n/P 9 0 R\n/K 3>>";
const withLink = "<</Type /StructElem\n/S /Link\n/P 9 0 R\n/K [3 <</Type /OBJR\n/Obj 5 0 R\n/Pg 2 0 R>>]>>";

describe("plain structure elements", () => {
  it("are sorted out with their kind, page and children", () => {
    const sorted = sortOutTrivialElements(pdfOf("<</Type /Catalog>>", plain, withoutPage));
    expect(sorted?.elements).toEqual(
      new Map([
        [2, { kind: "P", page: 2, children: "[1 4 0 R]" }],
        [3, { kind: "NonStruct", page: null, children: "12" }],
      ]),
    );
    expect(Buffer.from(sorted?.rest ?? []).toString("latin1")).toMatch(
      /^%PDF-1\.4\n1 0 obj\n<<\/Type \/Catalog>>\nendobj\ntrailer\n<<\/Root 1 0 R>>\nstartxref\n\d+\n%%EOF$/,
    );
    expect(sorted?.largest).toBe(3);
  });

  it("are none that say more of themselves, and nothing that only looks like one", () => {
    const text = `<</Title (1 0 obj\n${plain}\nendobj\n)>>`;
    const objects = [withLanguage, withLink, text];
    const sorted = sortOutTrivialElements(pdfOf(...objects));
    expect(sorted?.elements.size).toBe(0);
    for (const object of objects)
      expect(Buffer.from(sorted?.rest ?? []).toString("latin1")).toContain(object);
  });

  it("are not looked for in a PDF that is written in another way", () => {
    expect(sortOutTrivialElements(Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"))).toBe(null);
  });
});
