import { buildBoard } from "./build/build-board.ts";
import { realFolder } from "./build/output/check-output.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";
import { PlainError } from "./system/plain-error.ts";

/** npm run build [-- --board DIR] [--out DIR] [--no-pdf] [--only KIND/SLUG] [--drafts] [--on DATE] */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      private: { type: "string" },
      out: { type: "string" },
      "no-pdf": { type: "boolean", default: false },
      only: { type: "string" },
      drafts: { type: "boolean", default: false },
      on: { type: "string" },
    },
  });
  const isDist = values.out === undefined || realFolder(values.out) === realFolder("dist");
  const notForDist = (why: string) =>
    new PlainError(`A build with ${why} and never replaces dist/. Give it another folder: --out DIR.`);
  if (isDist && (values["no-pdf"] || values.only !== undefined))
    throw notForDist("--no-pdf or --only is not complete");
  if (isDist && values.drafts) throw notForDist("--drafts is not for the public");
  await buildBoard({
    board: values.board,
    private: values.private,
    out: values.out ?? "dist",
    pdf: !values["no-pdf"],
    only: values.only ?? null,
    drafts: values.drafts ? "shown" : "left-out",
    on: values.on,
  });
});
