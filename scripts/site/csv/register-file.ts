import { registerColumns } from "../../model/publish/register.ts";
import type { Register } from "../../model/report/register.ts";
import type { DataColumn, DataFile } from "./columns.ts";

const yesOrNo = { yes: "due before the day of the file, and neither done nor refused", no: "not late" };

const about: Record<
  (typeof registerColumns)[number],
  [title: string, description: string, holds?: "date" | "decimal" | Record<string, string>]
> = {
  source: ["Source", "The code of the review, audit, inspection or challenge."],
  source_title: ["Title of the source", ""],
  source_type: ["Type of the source", "Such as a rapid review or an audit."],
  made: ["Made", "When the recommendations were made: a day, a month or a year."],
  published: ["Published", "The day on which the source was published; empty while it is not.", "date"],
  recommendation: ["Number", "The number of the recommendation in its source.", "decimal"],
  recommendation_text: ["Recommendation", ""],
  addressed_to: ["Addressed to", "Agencies and roles, with semicolons between them."],
  response: [
    "Response",
    "",
    {
      accepted: "all of it is to be done",
      "partly accepted": "a part of it is to be done; the reason says why not all",
      "not implemented": "it is not to be done; the reason says why",
    },
  ],
  recommendation_status: [
    "Status of the recommendation",
    "By its actions.",
    {
      "not started": "no action has begun, or there is none yet",
      "in progress": "an action has begun or is done, and another is not done",
      done: "every action that was accepted is done",
      "not accepted": "it is not implemented, or none of its actions was accepted",
      "to the government": "only the government can do it",
    },
  ],
  action: ["Action", "What is to be done; empty where a recommendation has no action."],
  lead: ["Lead", "Agencies and roles, with semicolons between them."],
  due: ["Due", "A day, or ongoing."],
  action_status: [
    "Status of the action",
    "",
    {
      "not started": "nothing is done yet",
      "in progress": "it has begun",
      done: "it is done; the evidence says what shows it",
      "not accepted": "it is not to be done; the reason says why",
    },
  ],
  overdue: ["Overdue", "Whether the action is late.", yesOrNo],
  done: ["Done", "The day on which it was done.", "date"],
  evidence: ["Evidence", "What shows that it was done."],
  reason: ["Reason", "Why it is not done, not accepted or late."],
};

/** Every action of the register, one in each row, with its recommendation and where that comes from. */
export function registerFile({ csv }: Register): DataFile {
  const columns = registerColumns.map((name): DataColumn => {
    const [title, description, holds = "string" as const] = about[name];
    return typeof holds === "object"
      ? { name, title, description, datatype: "string", words: holds }
      : { name, title, description, datatype: holds === "date" || holds === "decimal" ? holds : "string" };
  });
  return { columns, language: "en", rows: csv };
}
