import type { ContentFile } from "../load/front-matter.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import { type Problem, problemAt } from "../values/problem.ts";

type Renamed = ContentFile<{ formerly: string[] }>;

/** A problem for each name in `formerly:` that another file of its kind has, or had, too: an address leads to one place. */
export function checkFormerNames({ reports, briefings, posters, pages }: BoardToPublish): Problem[] {
  const kinds: Renamed[][] = [
    ...reports.flatMap(({ chapters, editions }): Renamed[][] => [chapters, editions]),
    briefings,
    posters,
    pages,
  ];
  return kinds.flatMap(checkNames);
}

function checkNames(files: Renamed[]): Problem[] {
  const inUse = new Map(files.map((file) => [file.slug, file.file]));
  const former = new Map<string, string>();
  return files.flatMap(({ file, matter, yaml }) =>
    matter.formerly.flatMap((name, index) => {
      const place = yaml.placeOf(["formerly", index]);
      const now = inUse.get(name);
      const before = former.get(name);
      former.set(name, file);
      if (now !== undefined)
        return [
          problemAt(
            place,
            `"${name}" is the name of ${now === file ? "this file itself" : now}`,
            "Write a name that the file had before, and that no file has now",
          ),
        ];
      if (before !== undefined)
        return [problemAt(place, `"${name}" was the name of ${before}, too`, "Keep it in one of the two")];
      return [];
    }),
  );
}
