import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All boards and sites that the tests make lie in one folder, which goes when they have ended. */
export default function tempOfTheRun(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tests-"));
  // Some tests read as another user.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}
