import type { FormContent } from "../../report/committee-report.ts";
import type { CommitteeForm } from "../../schema/committee-form.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { dateInWords } from "../../values/period.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import type { CommitteeFile } from "./committee-file.ts";

/** Who signs a paper, in the form's order; a problem for each role that the form does not have, or that signs twice. */
export function signOffOf(
  { matter, yaml }: CommitteeFile,
  form: CommitteeForm,
  formFile: string,
  problems: Problem[],
): FormContent | null {
  const roles = form["sign-off"];
  if (!roles) return null;
  const signed = matter["sign-off"];
  for (const [index, { role }] of signed.entries()) {
    const place = yaml.placeOf(["sign-off", index, "role"]);
    if (!roles.includes(role))
      problems.push(
        problemAt(
          place,
          `the form does not ask "${role}" to sign`,
          didYouMean(role, roles, `Write one of: ${roles.join(", ")}; or add it to sign-off: of ${formFile}`),
        ),
      );
    else if (signed.findIndex((other) => other.role === role) < index)
      problems.push(problemAt(place, `"${role}" has signed already`, "Write each role once"));
  }
  return {
    shows: "sign-off",
    lines: roles.map((role) => {
      const { name = null, date } = signed.find((each) => each.role === role) ?? {};
      return { role, name, date: date === undefined ? null : dateInWords(date) };
    }),
  };
}
