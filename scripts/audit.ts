import { audit } from "./audit/audit.ts";
import { readOptions } from "./command-line/read-options.ts";
import { runCommand } from "./command-line/run-command.ts";

/** npm run audit [-- --board DIR] [--site DIR]: the slow checks of a finished site, with Debian packages. */
await runCommand(async () => {
  const { values } = readOptions({
    options: {
      board: { type: "string", default: "." },
      site: { type: "string", default: "dist" },
    },
  });
  // The one place that asks for the day: a test has been done on one, and a build only reads which.
  await audit(values.site, values.board, new Date().toISOString().slice(0, 10));
});
