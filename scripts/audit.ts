import { audit } from "./audit/audit.ts";
import { runCommand } from "./run-command.ts";

/** npm run audit: the slow checks of the site in dist/, with Debian packages. */
await runCommand(() => audit("dist"));
