import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All boards and sites that the tests make are in one folder, which is removed at the end. */
export default function tempOfTheRun(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tests-"));
  // Some tests read as another user.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => rm(folder, { recursive: true, force: true });
}
