import { unknownCall, unknownGroup } from "../documents/contacts.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/**
 * Contacts of documents that there are not, and contacts that are past their check: all must have been checked since
 * the newest publication.
 */
export function checkContacts(loaded: BoardToPublish, newest: string): Problem[] {
  const { board, boardYaml, reports, briefings, posters, pages } = loaded;
  const files = [
    ...reports.flatMap(({ report, chapters, editions }) => [report, ...chapters, ...editions]),
    ...briefings,
    ...posters,
    ...pages,
  ];
  const unknown = files.flatMap(({ matter, yaml }) => {
    const problem = matter.contacts === undefined ? null : unknownGroup(board, matter.contacts);
    return problem ? [problemAt(yaml.placeOf(["contacts"]), problem.what, problem.todo)] : [];
  });
  const uncalled = posters.flatMap(({ matter, yaml }) => {
    const problem = matter.call === undefined ? null : unknownCall(board, matter.call);
    return problem ? [problemAt(yaml.placeOf(["call"]), problem.what, problem.todo)] : [];
  });
  const all = [
    { group: board.contacts, path: ["contacts"], name: "the contacts" },
    ...Object.entries(board["contact-groups"]).map(([name, group]) => ({
      group,
      path: ["contact-groups", name],
      name: `the contacts "${name}"`,
    })),
  ];
  const late = all.filter(({ group }) => group["check-by"] < newest);
  return [
    ...unknown,
    ...uncalled,
    ...late.map(({ group, path, name }) =>
      problemAt(
        boardYaml.placeOf([...path, "check-by"]),
        `${name} were to be checked by ${dateInWords(group["check-by"])}, and the newest publication is of ${dateInWords(newest)}`,
        "Call each number, mend what has changed, and write the next date",
      ),
    ),
  ];
}
