import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One administration command. Its database is open when it runs. */
export interface CliCommand {
  /** One or two words: 'reindex', 'user add'. */
  name: string;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** @throws UsageError and the errors of the domain; both are told in one line. */
  run(args: readonly string[], say: (line: string) => void): Promise<void>;
}

/** The command was written wrongly; its usage is shown below the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command has found what it looks for, and that is bad: told on standard output, ends with 1. */
export class Found extends Error {
  override readonly name = 'Found';
}

type Options<Required extends string, Optional extends string> = Record<Required, string> &
  Partial<Record<Optional, string>>;

interface Parsed {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

/**
 * Reads what follows the name of a command.
 *
 * @param shape the words in their order ('file…' at the end: one or more), the options that take a value, and those
 * that are only said or not (`flags`)
 * @throws UsageError
 */
export function readArguments<
  Required extends string = never,
  Optional extends string = never,
  Flag extends string = never,
>(
  args: readonly string[],
  shape: {
    words?: readonly string[];
    required?: readonly Required[];
    optional?: readonly Optional[];
    flags?: readonly Flag[];
  },
): { words: string[]; options: Options<Required, Optional>; flags: ReadonlySet<Flag> } {
  const names: string[] = [...(shape.required ?? []), ...(shape.optional ?? [])];
  const { values, positionals } = parse({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries((shape.flags ?? []).map((name) => [name, { type: 'boolean' as const }])),
    },
  });
  const missing = names.slice(0, shape.required?.length ?? 0).filter((name) => !values[name]);
  if (missing.length > 0)
    throw new UsageError(`${missing.map((name) => `--${name}`).join('、')} がありません。`);
  const words = shape.words ?? [];
  const many = words.at(-1)?.endsWith('…') ?? false;
  if (positionals.length < words.length) {
    throw new UsageError(`${words.slice(positionals.length).join('、')} がありません。`);
  }
  if (positionals.length > words.length && !many) {
    throw new UsageError(`「${positionals.slice(words.length).join(' ')}」は余分です。`);
  }
  const given = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    words: positionals,
    options: Object.fromEntries(given) as Options<Required, Optional>,
    flags: new Set((shape.flags ?? []).filter((name) => values[name] === true)),
  };
}

function parse(config: ParseArgsConfig & { args: string[] }): Parsed {
  try {
    const { values, positionals } = parseArgs(config);
    return { values, positionals };
  } catch (error) {
    const { code } = error as { code?: string };
    const option = /--?[\w-]+/.exec((error as Error).message)?.[0] ?? '';
    throw new UsageError(
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `${option} という指定はありません。`
        : `${option} の後ろに値がありません。`,
      { cause: error },
    );
  }
}
