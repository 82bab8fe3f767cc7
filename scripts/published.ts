import { dayOfBuild } from "./build/board/day-of-build.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { publishedFile } from "./model/schema/published.ts";
import { writePublished } from "./protect/write-published.ts";

/** npm run published [-- --board DIR] [--private DIR] [--on DATE]: records what is put online, for later editions. */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      on: { type: "string" },
    },
  });
  const isNew = writePublished({ ...values, day: dayOfBuild(values.on).day });
  console.log(
    isNew
      ? `Wrote ${publishedFile}. Commit it: what readers have seen counts as known from now on.`
      : `${publishedFile} already holds what this edition shows.`,
  );
});
