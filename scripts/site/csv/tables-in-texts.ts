import type Token from "markdown-it/lib/token.mjs";
import { plainText } from "../../model/markdown/parser.ts";
import type { Block } from "../../model/report/block.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import { slugOf, uniqueIds } from "../../model/values/slug.ts";

/** A table that is in the text of a chapter: words, as they are printed. */
interface TextTable {
  /** The name of its file: "training-who-came.csv". */
  file: string;
  caption: string;
  /** The row of heads first. */
  rows: string[][];
}

/** The tables with a caption in the texts of a report, in order. */
export function tablesInTexts({ chapters }: Pick<LongReport, "chapters">): TextTable[] {
  const unique = uniqueIds();
  return chapters.flatMap(({ slug, blocks }) =>
    proseIn(blocks)
      .flatMap(tablesIn)
      .map((table) => ({ ...table, file: `${unique(`${slug}-${slugOf(table.caption)}`)}.csv` })),
  );
}

function proseIn(blocks: Block[]): Token[][] {
  return blocks.flatMap((block) => {
    if (block.type === "prose") return [block.tokens];
    return block.type === "panel" ? proseIn(block.body) : [];
  });
}

function tablesIn(tokens: Token[]): { caption: string; rows: string[][] }[] {
  const tables: { caption: string; rows: string[][] }[] = [];
  let table: { caption: string; rows: string[][] } | null = null;
  tokens.forEach(({ type, children }, index) => {
    const opened = tokens[index - 1]?.type;
    if (type === "table_open") table = { caption: "", rows: [] };
    else if (type === "tr_open") table?.rows.push([]);
    else if (type === "inline" && opened === "caption_open" && table)
      table.caption = plainText(children ?? []).trim();
    else if (type === "inline" && /^t[hd]_open$/.test(opened ?? ""))
      table?.rows.at(-1)?.push(plainText(children ?? []).trim());
    else if (type === "table_close" && table) {
      if (table.caption !== "") tables.push(table);
      table = null;
    }
  });
  return tables;
}
