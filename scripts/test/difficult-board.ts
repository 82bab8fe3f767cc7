import { type BoardFiles, boardWith } from "./board-with.ts";
import { coverReport } from "./cover-report.ts";
import { pngOf } from "./png-of.ts";

/** Lines of text, counted from 1. */
export const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("\n");

const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : "") + String.fromCharCode(97 + ((number - 1) % 26));

const words = "Practitioners listen to children, write down what they say and act on it.";
const long = (count: number) => words.repeat(9).slice(0, count).trim();

const names = [
  "Zażółć gęślą jaźń, Woźniak",
  "Příliš žluťoučký kůň",
  "Ľubomír Šťastný",
  "Çağlar Şimşek, İpek",
  "Þórður Ægisson",
  "Māori, Ūpoko",
  "Nguyễn Thị Ánh",
  "Ŵyn Llŷr",
  "Ștefan Țurcanu",
  "Ħamrun, Ġużè",
  "Õnne, Jüri",
  "Ģirts Ķēniņš",
  "Ėglė Žukauskaitė",
  "Ελένη Παπαδοπούλου",
  "Наталья Щербакова",
  "Ђорђе Љубић",
  "Հայկ Սարգսյան",
  "ქეთევან",
  "محمد العربي",
  "نازیہ اقبال",
  "שרה כהן",
  "Adaọbị Ṅgọzị, m̀",
  "শিশুদের নিরাপত্তা ও কল্যাণ।",
  "ਬੱਚਿਆਂ ਦੀ ਸੁਰੱਖਿਆ",
  "बच्चों की सुरक्षा",
  "બાળકોની સુરક્ષા",
  "குழந்தைகளின் பாதுகாப்பு",
  "儿童安全，北京。",
  "የልጆች ደህንነት",
];

const drawing = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inner}</svg>`;

const pictures: BoardFiles = {
  "content/images/wide.png": pngOf(1600, 300),
  "content/images/tall.png": pngOf(300, 1800),
  "content/images/tiny.png": pngOf(8, 8),
  "content/images/huge.png": pngOf(4000, 3000),
  "content/images/shapes.svg": drawing(
    300,
    200,
    '<rect x="10" y="10" width="200" height="150" fill="#801650"/>',
  ),
  "content/images/words.svg": drawing(300, 60, '<text x="10" y="40" font-size="24">Front door</text>'),
};

/** Every kind of content that is hard to lay out, in one report with a chapter for each. */
const chapters: Record<string, string> = {
  pictures: ["wide", "tall", "tiny", "huge"]
    .map((name) => `![A ${name} photograph](images/${name}.png)`)
    .concat("![Shapes](images/shapes.svg)", "![The words: front door](images/words.svg)")
    .join("\n\nText between two pictures.\n\n"),
  tables: `::: table places
:::

::: table wide
:::
`,
  lists: `${lines(120, (number) => `${number}. Something to do`)}

Text between.

${lines(3, (number) => `${number + 997}. Something else`)}

${lines(6, (number) => `${"  ".repeat(number - 1)}- Level ${letters(number)} of a deep list, in which a sentence goes on over the end of its line, so that it wraps`)}`,
  notes: `${lines(100, (number) => `Word[^${number}]`)}\n\n${lines(100, (number) => `[^${number}]: The meaning of it.`)}`,
  names: names.map((name) => `- ${name} spoke for the families.`).join("\n"),
  charts: ["crowded-bars", "crowded-lines", "close-lines", "one-value", "no-value"]
    .map((name) => `::: chart ${name}\n:::`)
    .join("\n\nText between two charts.\n\n"),
};

const yearsOf = (count: number) => Array.from({ length: count }, (_, index) => 2017 - count + index);
const period = (year: number) => `${year}-${String(year + 1).slice(2)}`;
const columns = (count: number) =>
  `[${Array.from({ length: count }, (_, index) => `{name: column-${letters(index + 1)}, label: Agency ${letters(index + 1).toUpperCase()}}`).join(", ")}]`;
const lineFigures = (name: string, value: (line: number, year: number) => number) =>
  `kind: figures
title: Visits ${name}
counts: none
source: A fictitious count
figures:
${lines(
  6,
  (line) =>
    `  ${name}-${letters(line)}: {title: Team ${letters(line).toUpperCase()}, unit: visits, values: {${yearsOf(
      10,
    )
      .map((year, index) => `${period(year)}: ${value(line, index)}`)
      .join(", ")}}}`,
)}
charts:
  ${name}-lines: {type: line, title: Visits of the teams, subtitle: Number of visits, figures: [${"abcdef"
    .split("")
    .map((letter) => `${name}-${letter}`)
    .join(", ")}]}
`;

const data: BoardFiles = {
  "data/2016-17/places.yaml": `kind: table
title: Visits by place
counts: none
unit: visits
periods: [2015-16, 2016-17]
source: A fictitious count
rows:
${lines(60, (row) => `  - {name: place-${letters(row)}, label: Place ${letters(row)}, values: [${row * 7}, ${row * 11}]}`)}
total: {label: All places}
`,
  "data/2016-17/bars.yaml": `kind: table
title: Visits by spot
counts: none
unit: visits
periods: [2015-16, 2016-17]
source: A fictitious count
rows:
${lines(47, (row) => `  - {name: spot-${letters(row)}, label: "Spot ${letters(row)}, with a name that takes more than one line", values: [${row * 7}, ${row * 11}]}`)}
charts:
  crowded-bars: {type: bars, title: Visits by spot, subtitle: Number of visits}
`,
  "data/2016-17/wide.yaml": `kind: table
title: Visits by agency
counts: none
unit: visits
period: 2016-17
source: A fictitious count
columns: ${columns(14)}
rows:
${lines(9, (row) => `  - {name: row-${letters(row)}, label: "Bartholomew the Great, ${letters(row)}", values: [${Array.from({ length: 14 }, (_, column) => row * 10 + column).join(", ")}]}`)}
`,
  "data/2016-17/crowded.yaml": lineFigures(
    "crowded",
    (line, year) => ((line * 37 + year * 53) % 90) + line * 15,
  ),
  "data/2016-17/close.yaml": lineFigures("close", (line, year) => 1000 + line + year),
  "data/2016-17/few.yaml": `kind: figures
title: Few values
counts: none
source: A fictitious count
figures:
  one: {title: One value, unit: visits, values: {2016-17: 12}}
  none: {title: No value, unit: visits, values: {2015-16: suppressed, 2016-17: not available}}
charts:
  one-value: {type: bar, title: One value, subtitle: Number of visits, figures: [one]}
  no-value: {type: bar, title: No value, subtitle: Number of visits, figures: [none]}
`,
};

/** A small board with a report of difficult content, and a summary, a briefing and posters with some of it. */
export function difficultBoard(more: BoardFiles = {}): string {
  const report = Object.entries(chapters).map(([name, text], index): [string, string] => [
    `content/annual-report/2016-17/difficult-${name}.md`,
    `---\ntitle: Difficult ${name}\norder: ${30 + index}${name === "tables" ? "\norientation: landscape" : ""}\n---\n${text}\n`,
  ]);
  return boardWith(
    {
      ...Object.fromEntries(report),
      ...pictures,
      ...data,
      "content/annual-report/2016-17/long-title.md": `---\ntitle: ${long(300)}\norder: 50\n---\n## ${long(300)}\n\n${words}\n`,
      "content/annual-report/2016-17/summary.md": `---
title: In short
---
## The year

::: key-figures children-looked-after children-looked-after children-looked-after children-looked-after children-looked-after
:::

## What we do

${lines(12, (number) => `${number}. We listen`)}
`,
      ...more,
    },
    (files) => ({
      ...files,
      "content/briefings/home-visits.md": (files["content/briefings/home-visits.md"] ?? "")
        .replace("A planned visit in which the child is seen.", "::: chart 2016-17/looked-after\n:::")
        .replace(
          "Visits at different times of day show more.",
          `![A photograph](images/huge.png)\n\n${lines(11, (number) => `${number}. Look`)}`,
        ),
    }),
  );
}

/** A draft, or an embargo, of every kind of printed document; the poster is also for a print shop. */
export function heldBackPapers(release: string): string {
  const withRelease = (text = "") => {
    const other = release.startsWith("status") ? text.replace(/\nstatus: final/, "") : text;
    return other.replace("\n---", `\n${release}\n---`);
  };
  return boardWith(
    {
      ...coverReport({
        matter: (yaml) => `${yaml}${release}
appendices:
  - document: annual-report/2016-17
  - document: briefing/home-visits
  - document: poster/speak-up
`,
      }),
      "content/annual-report/2016-17/summary.md": `---\ntitle: In short\n${release}\n---\n## The year\n${words}\n`,
    },
    (files) => ({
      ...files,
      "content/annual-report/2016-17/report.md": withRelease(
        files["content/annual-report/2016-17/report.md"],
      ).replace("\n---", "\nduplex: true\n---"),
      "content/briefings/home-visits.md": withRelease(files["content/briefings/home-visits.md"]),
      "content/posters/speak-up.md": withRelease(files["content/posters/speak-up.md"]).replace(
        "\n---",
        "\nbleed: true\n---",
      ),
    }),
  );
}
