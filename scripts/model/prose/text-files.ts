import type { ProtectedBook } from "../figures/protected-value.ts";
import { contentFiles } from "../load/content-files.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import { blockMarks } from "../markdown/parser.ts";
import type { ProseText } from "../markdown/prose-text.ts";

/** What the texts of a file are about. */
export interface TextFile {
  /** Of the chapter, briefing, dataset … */
  title: string;
  /** The names of the datasets that it shows, or prints figures of; a dataset itself. */
  around: Set<string>;
}

/** What every file with texts is about, by its name in messages. */
export function textFiles(
  loaded: BoardToPublish,
  book: ProtectedBook,
  texts: ProseText[],
): (file: string) => TextFile {
  const files = new Map<string, TextFile>();
  for (const { yaml, data, name } of loaded.datasets)
    files.set(yaml.file, { title: data.title, around: new Set([name]) });
  for (const { yaml, matter } of loaded.register)
    files.set(yaml.file, { title: matter.title, around: new Set() });
  const datasets = new Set(loaded.datasets.map(({ name }) => name));
  for (const { file, matter, markdown } of contentFiles(loaded)) {
    // One fact that a page opens with is not what all of it is about.
    const shown = blockMarks(markdown).flatMap(({ name, argument }) =>
      name === "of-a-hundred" ? [] : (argument.split(/[\s./]+/)[0] ?? []),
    );
    files.set(file, { title: matter.title, around: new Set(shown.filter((name) => datasets.has(name))) });
  }
  for (const { file, figures } of texts)
    for (const { meta } of figures) {
      const figure = book.get(meta?.figure ?? "");
      if (figure) files.get(file)?.around.add(figure.dataset.name);
    }
  return (file) => files.get(file) ?? { title: "", around: new Set() };
}
