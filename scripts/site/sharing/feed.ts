import type { Report } from "../../model/report/report.ts";
import { absolute } from "../addresses/absolute.ts";
import { address } from "../addresses/addresses.ts";
import { publicationsOf } from "./publications.ts";
import { xml } from "./xml.ts";

/** The publications of a board as an Atom feed (RFC 4287). The times are those of the data: there is no clock. */
export function feed(report: Report, website: string): string {
  const { board, date } = report;
  const entries = publicationsOf(report).map(
    ({ address: of, title, summary, published, language }) => `  <entry xml:lang="${xml(language)}">
    <id>${xml(absolute(website, of))}</id>
    <title>${xml(title)}</title>
    <link rel="alternate" type="text/html" href="${xml(absolute(website, of))}"/>
    <published>${published.key}T00:00:00Z</published>
    <updated>${published.key}T00:00:00Z</updated>
    <summary>${xml(summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(board.language)}">
  <id>${xml(absolute(website, address.home))}</id>
  <title>${xml(board.name)}</title>
  <updated>${date.key}T00:00:00Z</updated>
  <author><name>${xml(board.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(absolute(website, address.feed))}"/>
  <link rel="alternate" type="text/html" href="${xml(absolute(website, address.home))}"/>
${board.demonstration ? `  <subtitle>${xml(board.demonstration)}</subtitle>\n` : ""}${entries.join("")}</feed>
`;
}
