import { basename, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { PlainError } from "../system/plain-error.ts";

/** Options that are the path of a file or a folder. */
const paths = ["board", "private", "out", "site", "pdf", "csv"];

/**
 * Reads the options of a command. A path is resolved against the folder in which the command was typed.
 *
 * @throws PlainError if one is unknown or has no value; it lists the known ones
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const typedIn = typingFolder();
  try {
    const parsed = parseArgs(config);
    const { tokens = [] } = parseArgs({ ...config, tokens: true });
    const values = parsed.values as Record<string, unknown>;
    for (const token of tokens) {
      if (token.kind !== "option" || token.value === undefined) continue;
      // An empty variable in a script would be taken for the current folder.
      if (token.value === "")
        throw new PlainError(`${token.rawName} needs a value behind it. ${known(config)}`);
      if (typedIn !== null && paths.includes(token.name)) values[token.name] = resolve(typedIn, token.value);
    }
    return parsed;
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PlainError(`${wrongIn(error as Error)} ${known(config)}`);
  }
}

/** npm changes to the project's folder, and records where it was started; null if npm has not started this command. */
function typingFolder(): string | null {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  const command = basename(process.argv[1] ?? "", ".ts");
  if (!INIT_CWD || npm_lifecycle_event !== command) return null;
  return resolve(INIT_CWD) === process.cwd() ? null : INIT_CWD;
}

// Node adds a hint about positional arguments, which would mislead.
function wrongIn({ message }: Error): string {
  const unknown = /^Unknown option '(.+?)'/.exec(message)?.[1];
  if (unknown) return `${unknown} is not an option of this command.`;
  const word = /^Unexpected argument '(.+?)'/.exec(message)?.[1];
  if (word)
    return `"${word}" cannot be read: two hyphens stand before the options, as in npm run check -- --board DIR.`;
  const [, option, needs] = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' (.*)/s.exec(message) ?? [];
  if (option)
    return needs?.startsWith("argument missing") || needs?.includes("ambiguous")
      ? `${option} needs a value behind it.`
      : `${option} takes no value.`;
  return message;
}

function known({ options = {} }: ParseArgsConfig): string {
  const names = Object.entries(options).map(
    ([name, { type }]) => `--${name}${type === "string" ? " …" : ""}`,
  );
  return `Its options are: ${names.join(", ")}.`;
}
