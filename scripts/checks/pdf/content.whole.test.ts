import { beforeAll, describe, expect, it } from "vitest";
import { problemsWhen, soundPdf, type Workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

/** A rule, what is done to a sound PDF to break it, and everything that the checks find then. */
const cases: [string, (workshop: Workshop) => void, string[]][] = [
  [
    "01-003",
    ({ rewriteContent }) =>
      rewriteContent((content) =>
        content.replace(/(\/H1 <<.*?>> BDC\n)([\s\S]*?)(\nEMC)/, "$1/Artifact BMC\n$2\nEMC$3"),
      ),
    [
      'neglect.pdf, page 1: 01-003  1 piece of text ("Neglect") is marked as an artifact within tagged content. End the tag before the artifact.',
      "neglect.pdf: 09-empty  A tag H1 is empty. Take it out.",
      'neglect.pdf: 27-bookmarks  The heading "" has the bookmark "Neglect". Let the bookmarks be the headings, word for word.',
    ],
  ],
  [
    "01-004",
    ({ rewriteContent }) =>
      rewriteContent((content) =>
        content.replace(/(\/H1 <<.*?>> BDC\n[\s\S]*?\nEMC)/, "/Artifact BMC\n$1\nEMC"),
      ),
    [
      'neglect.pdf, page 1: 01-004  1 piece of text ("Neglect") is tagged within an artifact. End the artifact before the tag.',
      "neglect.pdf: 09-empty  A tag H1 is empty. Take it out.",
      'neglect.pdf: 27-bookmarks  The heading "" has the bookmark "Neglect". Let the bookmarks be the headings, word for word.',
    ],
  ],
  [
    "01-005",
    ({ rewriteContent }) =>
      rewriteContent((content) =>
        content.replace(/\/Artifact <<\/Type \/Pagination.*?>> BDC\n([\s\S]*?)\nEMC/, "$1"),
      ),
    [
      'neglect.pdf, page 1: 01-005  1 piece of text ("1") is neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.',
    ],
  ],
  [
    "01-007",
    ({ catalog, set }) => set(catalog, "MarkInfo", { Marked: true, Suspects: true }),
    [
      "neglect.pdf: 01-007  The document says that its tags are not to be trusted. Look through its tags, and set Suspects in MarkInfo to false.",
    ],
  ],
  [
    "01-tagged",
    ({ catalog, set }) => set(catalog, "MarkInfo"),
    [
      "neglect.pdf: 01-tagged  The document has no tags, or does not say that it has. Print it with tags, and set Marked in MarkInfo.",
    ],
  ],
  [
    "01-marks",
    ({ rewriteContent }) => rewriteContent((content) => `${content}\nEMC`),
    ["neglect.pdf, page 1: 01-marks  A mark ends that has not begun. Write the page's content anew."],
  ],
  [
    "01-parent",
    ({ page, set }) => set(page, "StructParents"),
    [
      "neglect.pdf, page 1: 01-parent  From content 0 no way leads back to its tag. Set StructParents of the page, and list its tags in ParentTree.",
    ],
  ],
  [
    "02-001",
    ({ tag, set }) => set(tag("P"), "S", "Aside"),
    [
      'neglect.pdf, page 1: 02-001  The tag "Aside" is not a standard one, and nothing says what it stands for. Give it a standard type, or map it to one in RoleMap.',
    ],
  ],
  [
    "02-003",
    ({ root, set }) => set(root, "RoleMap", { Aside: "Box", Box: "Aside" }),
    [
      'neglect.pdf: 02-003  The tag "Aside" is mapped in a circle. Let RoleMap end at a standard type.',
      'neglect.pdf: 02-003  The tag "Box" is mapped in a circle. Let RoleMap end at a standard type.',
    ],
  ],
  [
    "02-004",
    ({ root, set }) => set(root, "RoleMap", { P: "Span" }),
    ['neglect.pdf: 02-004  The standard tag "P" is mapped to "Span". Take it out of RoleMap.'],
  ],
];

describe("what is on the pages", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
