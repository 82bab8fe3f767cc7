import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runTool } from "./run-tool.ts";

interface Message {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
}

/** The errors that the Nu HTML checker (https://validator.github.io/validator/) finds in the pages of a site. */
export function checkHtml(site: string): string[] {
  const jar = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
  const { stderr } = runTool(
    "java",
    ["-jar", jar, "--skip-non-html", "--format", "json", resolve(site)],
    "default-jre-headless",
  );
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return messages
    .filter(({ type }) => type === "error" || type === "non-document-error")
    .map(
      ({ url, lastLine, message }) =>
        `${url ? relative(resolve(site), fileURLToPath(url)) : site}:${lastLine ?? 1}  ${message}`,
    );
}
