import { type ParseArgsConfig, parseArgs } from "node:util";
import { PlainError } from "./plain-error.ts";

/**
 * The options that were written behind a command.
 *
 * @throws PlainError when one is unknown or has no value; it lists those that there are
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS")) throw error;
    throw new PlainError(`${wrongIn(error as Error)} ${known(config)}`);
  }
}

// Node adds a hint about positional arguments, which none of the commands has.
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
