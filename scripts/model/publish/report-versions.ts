import type { BoardToPublish, LoadedReport } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { Consultation, LongReport, OtherVersion } from "../report/long-report.ts";
import { publishedDate } from "../report/published-date.ts";
import { dateInWords } from "../values/period.ts";
import type { ReportId } from "../values/report-id.ts";
import { say } from "../words/words.ts";

/** A report among its versions: what they changed, which are kept, and whether people can still answer a draft. */
export function versionsOf(
  id: ReportId,
  { matter }: LoadedReport["report"],
  { reports, day }: BoardToPublish,
  read: RichTextReader,
): Pick<LongReport, "consultation" | "changes" | "earlier" | "newer"> {
  const newer = reports.filter(({ report }) => report.matter.replaces === id);
  // A draft for consultation takes nobody's place yet.
  const inForce = newer.find(({ report }) => !report.matter.consultation) ?? newer[0];
  return {
    consultation: matter.consultation ? consultationOf(matter.consultation, day, read) : null,
    changes: matter.changes
      .map(({ version, date, what }, index) => ({
        version,
        date: publishedDate(date),
        what: what.map((text, line) => read(text, ["changes", index, "what", line])),
      }))
      .sort((a, b) => (a.date.key < b.date.key ? 1 : -1)),
    earlier: earlierThan(id, reports).map(otherVersion),
    newer: inForce ? otherVersion(inForce) : null,
  };
}

function consultationOf(
  { closes, respond }: { closes: string; respond: string },
  day: string | null,
  read: RichTextReader,
): Consultation {
  const isOpen = day === null || day <= closes;
  const date = dateInWords(closes);
  return {
    mark: isOpen
      ? say("Consultation draft: tell us by {date}", { date })
      : say("Consultation draft: the consultation closed on {date}", { date }),
    closes: publishedDate(closes),
    isOpen,
    respond: read(respond, ["consultation", "respond"]),
  };
}

/** The version that a report replaces, the one that this replaced, and so on. */
function earlierThan(id: ReportId, reports: LoadedReport[]): LoadedReport[] {
  const earlier: LoadedReport[] = [];
  let of = reports.find((each) => each.id === id);
  while (of) {
    const { replaces } = of.report.matter;
    of = reports.find((each) => each.id === replaces);
    // In a circle, which is a mistake of its own, each is there once.
    if (!of || of.id === id || earlier.includes(of)) break;
    earlier.push(of);
  }
  return earlier;
}

function otherVersion({ id, report: { matter } }: LoadedReport): OtherVersion {
  return {
    id,
    title: matter.title,
    version: matter.version ?? null,
    published: publishedDate(matter.published),
    isForConsultation: matter.consultation !== undefined,
  };
}
