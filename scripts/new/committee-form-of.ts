import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CommitteeForm, committeeForm } from "../model/schema/committee-form.ts";
import { parseWithSchema } from "../model/yaml/parse.ts";
import { parseYaml } from "../model/yaml/yaml.ts";
import { PlainError } from "../system/plain-error.ts";

const file = "data/committee-form.yaml";

/**
 * The form of a board's council; if there is none yet, a usual one, with the text for its file.
 *
 * @throws PlainError if the form has mistakes
 */
export function committeeFormOf(board: string): { form: CommitteeForm; text: string | null } {
  const path = join(board, file);
  const isThere = existsSync(path);
  const text = isThere ? readFileSync(path, "utf8") : usualForm;
  const yaml = parseYaml(file, text);
  const parsed =
    "what" in yaml ? { problems: [yaml] } : parseWithSchema(committeeForm, yaml, "the form of cover reports");
  if ("problems" in parsed)
    throw new PlainError(
      `${file} has mistakes, and a report cannot be made by it. npm run check says what to mend.`,
    );
  return { form: parsed.value, text: isThere ? null : text };
}

const usualForm = `# The council's form of a cover report: its headings, their order and their fixed words.
# docs/committee.md tells what else it can say.

council: Name of the council

# The table at the top.
particulars:
  - {label: Report title, shows: title}
  - {label: Report of, shows: report-of}

parts:
  - {heading: Summary, must-have-text: true}
  - {heading: Recommendations, must-have-text: true, opens-with: "Members are asked to:"}
  - heading: Supporting information
    sections:
      - {heading: Reasons for recommendations, must-have-text: true}
      - heading: Other options considered
      - heading: Background
      - heading: Financial implications
      - heading: Legal implications
      - heading: Resource implications
      - heading: Risks
      - heading: Engagement
      - heading: Equality implications
  - {heading: Author, shows: author}
  - {heading: Appendices, shows: appendices, when-empty: None}
  - {heading: Reference material, when-empty: None}
  - {heading: Subject history (last 3 years), shows: subject-history, when-empty: None}

# What stands in a section that says nothing.
when-empty: Not applicable

# The largest file that the council takes.
largest-file: 10 MB
`;
