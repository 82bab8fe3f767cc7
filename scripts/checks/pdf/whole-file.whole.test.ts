import { PDFDict, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { name, problemsWhen, soundPdf, type Workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

/** A rule, what is done to a sound PDF to break it, and everything that the checks find then. */
const cases: [string, (workshop: Workshop) => void, string[]][] = [
  [
    "20-001",
    ({ catalog, set }) => set(catalog, "OCProperties", { Configs: [{}], D: { Name: PDFString.of("All") } }),
    ["neglect.pdf: 20-001  A setting of the layers has no name. Give it a Name."],
  ],
  [
    "20-002",
    ({ catalog, set }) => set(catalog, "OCProperties", { D: {} }),
    ["neglect.pdf: 20-002  The standard setting of the layers has no name. Give it a Name."],
  ],
  [
    "20-003",
    ({ catalog, set }) => set(catalog, "OCProperties", { D: { Name: PDFString.of("All"), AS: [] } }),
    ["neglect.pdf: 20-003  Layers change by themselves. Take AS out of the settings of the layers."],
  ],
  [
    "21-001",
    ({ pdf }) => void pdf.context.register(pdf.context.obj({ Type: "Filespec", EF: {} })),
    [
      "neglect.pdf: 21-001  An attached file has no name. Give it F and UF.",
      'neglect.pdf: 29-archive  An object of the file has "EF". Take it out.',
    ],
  ],
  [
    "25-001",
    ({ catalog, pdf, set }) =>
      set(catalog, "AcroForm", {
        XFA: [
          PDFString.of("config"),
          pdf.context.register(pdf.context.stream("<dynamicRender>required</dynamicRender>")),
        ],
      }),
    ["neglect.pdf: 25-001  The form is drawn by the reader from XML. Make it a plain PDF form."],
  ],
  [
    "26-001",
    ({ pdf }) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ Filter: "Standard" }));
    },
    [
      "neglect.pdf: 26-001  The file is protected, and does not say what is allowed. Add P.",
      "neglect.pdf: 00-readable  The file is protected, so that its content cannot be checked. Check it before it is protected, and publish it without a password.",
    ],
  ],
  [
    "26-002",
    ({ pdf }) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(
        pdf.context.obj({ Filter: "Standard", P: -3904 }),
      );
    },
    [
      "neglect.pdf: 26-002  The file is protected from screen readers. Allow access for accessibility.",
      "neglect.pdf: 00-readable  The file is protected, so that its content cannot be checked. Check it before it is protected, and publish it without a password.",
    ],
  ],
  [
    "30-002",
    ({ pdf, set }) => {
      const form = pdf.context.register(pdf.context.stream("", { Subtype: "Form", StructParents: 9 }));
      for (const { node } of pdf.getPages())
        set(node.lookup(name("Resources"), PDFDict), "XObject", { Form: form });
    },
    [
      "neglect.pdf: 30-002  A form with tagged content is drawn on several pages. Tag it once, where it is drawn.",
    ],
  ],
  [
    "30-001",
    ({ page, pdf, set }) =>
      set(page.lookup(name("Resources"), PDFDict), "XObject", {
        Other: pdf.context.register(pdf.context.stream("", { Subtype: "Form", Ref: {} })),
      }),
    ["neglect.pdf: 30-001  A page shows content of another file. Put the content into this one."],
  ],
];

describe("the whole file", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
