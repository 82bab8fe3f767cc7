import { type BoardFiles, boardWith } from "./board-with.ts";
import { coverReport } from "./cover-report.ts";

const briefingParts = [1, 2, 3, 4, 5, 6, 7].map((part) => `## ${part} Part ${part}\nWords of the wallaby.\n`);

/** Everything of the kinds that a board can hold back, each with a word that occurs nowhere else. */
export const heldBackKinds = {
  "annual-report/2017-18": "wombat",
  "summary/2016-17": "quokka",
  "chapter/2016-17/later": "numbat",
  "edition/2016-17/children": "bandicoot",
  "briefing/later": "wallaby",
  "poster/later": "potoroo",
  "committee/money": "dunnart",
  "page/later": "bilby",
  "meeting/later": "echidna",
  "series/later": "platypus",
} as const;

/**
 * A board with one of each kind of unpublished document.
 *
 * @param release the lines of the front matter that hold it back: "status: draft"
 */
export function heldBackBoard(release: string, files: BoardFiles = {}): string {
  const learning = `published: 2017-11-20\ntopics: [wildlife]\nsummary: About the`;
  return boardWith(
    {
      "content/annual-report/2017-18/report.md": `---\ntitle: Annual Report of the wombat\npublished: 2018-12-14\n${release.includes("status") ? "" : "status: final\n"}${release}\n---\nThe wombat.\n`,
      "content/annual-report/2017-18/numbers.md":
        "---\ntitle: Numbers of the wombat\norder: 1\n---\nThere were {{ wombats }}.\n\n::: chart wombats-trend\n:::\n\n![A wombat](images/wombat.svg)\n",
      "data/2017-18/wombats.yaml": `kind: figures
title: The wombat
counts: none
figures:
  wombats: {title: Wombats, unit: wombats, values: {2016-17: 810, 2017-18: 930}}
charts:
  wombats-trend: {type: bar, title: "{{ wombats }} wombats", subtitle: Number, rows: [wombats]}
source: Wombat count
`,
      "content/images/wombat.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>',
      "content/annual-report/2016-17/summary.md": `---\ntitle: In short\n${release}\n---\n## The quokka\nA quokka.\n`,
      "content/annual-report/2016-17/later.md": `---\ntitle: The numbat\norder: 9\n${release}\n---\nA numbat.\n`,
      "content/annual-report/2016-17/editions/children.md": `---\ntitle: For the bandicoot\nlabel: Bandicoot\npublished: 2017-11-14\nsummary: A bandicoot.\n${release}\n---\nA bandicoot.\n`,
      "content/briefings/later.md": `---\ntitle: The wallaby\n${learning} wallaby.\n${release}\n---\n${briefingParts.join("\n")}`,
      "content/posters/later.md": `---\ntitle: The potoroo\n${learning} potoroo.\nstrapline: A potoroo\n${release}\n---\n- one\n- two\n- three\n- four\n\nThe potoroo.\n`,
      "content/meetings/later.md": `---\ntitle: Meeting of the echidna\npublished: 2017-11-20\ncommittee: The board\ndate: 2017-12-05\nitems: [{title: The echidna, restricted: true, because: a rule}]\n${release}\n---\nThe echidna.\n`,
      "content/series/later.md": `---\ntitle: Series of the platypus\npublished: 2017-11-20\nsummary: About the platypus.\ndocuments: [briefing/later]\n${release}\n---\nThe platypus.\n`,
      "content/pages/later.md": `---\ntitle: The bilby\norder: 7\n${release}\n---\nA bilby.\n`,
      ...coverReport({
        matter: (yaml) => `${yaml.replace("What the year cost.", "Of the dunnart.")}${release}\n`,
      }),
      ...files,
    },
    (small) => ({
      ...small,
      "data/board.yaml": (small["data/board.yaml"] ?? "").replace(
        "check-by: 2018-01-31",
        "check-by: 2019-01-31",
      ),
    }),
  );
}
