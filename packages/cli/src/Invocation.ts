import { parseArgs } from 'node:util'
import {
  aliases,
  type CommandName,
  commandNames,
  forms,
  isCommand,
  isOption,
  type OptionName,
  options
} from './catalogue.ts'
import type { UsageFailure } from './Failure.ts'
import { E } from './fp.ts'
import { slips } from './nearest.ts'

/** What the program was called to do. */
export type Invocation =
  | { readonly type: 'Run'; readonly run: Run }
  | { readonly type: 'Help'; readonly command: CommandName | null }
  | { readonly type: 'Version' }

/** A command with its words and options. Their values are not looked at yet. */
export interface Run {
  readonly command: CommandName
  readonly words: ReadonlyArray<string>
  readonly flags: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, ReadonlyArray<string>>
}

/** The value of an option that is given at most once. */
export const optionOf =
  (option: OptionName) =>
  ({ values }: Run): string | null =>
    values.get(option)?.[0] ?? null

/** A command that reads a log as it is, for whichever unit it was called: the log is another than the one that was asked about. */
export const whole = (run: Run): Run => ({
  ...run,
  values: new Map([...run.values].filter(([option]) => option !== 'as'))
})

/**
 * What some arguments call for, or what is wrong with them.
 *
 * @param args - what stands after the program's name
 */
export const invocation = (args: ReadonlyArray<string>): E.Either<UsageFailure, Invocation> => {
  const { flags, values, words, unknown, failures } = sorted(args)
  const [command, ...rest] = words
  if (flags.has('version')) return E.right({ type: 'Version' })
  if (command === 'help' || (flags.has('help') && (command === undefined || isCommand(command)))) {
    return helpOn(command === 'help' ? rest[0] : command)
  }
  if (command === undefined) return E.left(unknown === undefined ? { type: 'NoCommand' } : unknownOption(unknown, ''))
  if (!isCommand(command)) return E.left(unknownCommand(command))
  if (unknown !== undefined) return E.left(unknownOption(unknown, command))
  const failure = failures[0] ?? misfit(command, rest, flags, values)
  return failure === null ? E.right({ type: 'Run', run: { command, words: rest, flags, values } }) : E.left(failure)
}

/** The value of `--lang` in some arguments, whatever else is wrong with them. */
export const languageIn = (args: ReadonlyArray<string>): string | null => sorted(args).values.get('lang')?.[0] ?? null

/** Whether `--json` is among some arguments, whatever else is wrong with them. */
export const wantsJson = (args: ReadonlyArray<string>): boolean => sorted(args).flags.has('json')

interface Sorted {
  readonly words: ReadonlyArray<string>
  readonly flags: ReadonlySet<OptionName>
  readonly values: ReadonlyMap<OptionName, ReadonlyArray<string>>
  /** The first option that no command has, as it was written. */
  readonly unknown: string | undefined
  readonly failures: ReadonlyArray<UsageFailure>
}

const sorted = (args: ReadonlyArray<string>): Sorted => {
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, tokens: true })
  const words: string[] = []
  const flags = new Set<OptionName>()
  const values = new Map<OptionName, ReadonlyArray<string>>()
  const failures: UsageFailure[] = []
  let unknown: string | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const { rawName, value, inlineValue } = token
    const name = aliases.get(token.name) ?? token.name
    if (!isOption(name) || (rawName !== `--${token.name}` && rawName !== '-h')) unknown ??= rawName
    else if (options[name] === 'flag') {
      if (value !== undefined) failures.push({ type: 'UnexpectedValue', option: rawName })
      flags.add(name)
    } else if (value === undefined || value === '' || (inlineValue === false && value.startsWith('-'))) {
      failures.push({ type: 'MissingValue', option: rawName })
    } else if (options[name] === 'one' && values.has(name)) failures.push({ type: 'GivenTwice', option: rawName })
    else values.set(name, [...(values.get(name) ?? []), value])
  }
  return { words, flags, values, unknown, failures }
}

const kinds = [...Object.entries(options), ...Array.from(aliases, ([alias, name]) => [alias, options[name]] as const)]

const config = Object.fromEntries(
  kinds.map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(name === 'help' ? { short: 'h' } : {}) }
  ])
)

const helpOn = (command: string | undefined): E.Either<UsageFailure, Invocation> => {
  if (command === undefined) return E.right({ type: 'Help', command: null })
  return isCommand(command) ? E.right({ type: 'Help', command }) : E.left(unknownCommand(command))
}

const unknownCommand = (name: string): UsageFailure => ({
  type: 'UnknownCommand',
  name,
  nearest: slips(name, commandNames)
})

const unknownOption = (name: string, command: string): UsageFailure => {
  const known = isCommand(command) ? forms[command].options : Object.keys(options)
  return {
    type: 'UnknownOption',
    name,
    command,
    nearest: slips(
      name,
      known.map((option) => `--${option}`)
    )
  }
}

/** What a command takes and was not given, or was given and does not take. */
const misfit = (
  command: CommandName,
  words: ReadonlyArray<string>,
  flags: ReadonlySet<OptionName>,
  values: ReadonlyMap<OptionName, unknown>
): UsageFailure | null => {
  const form = forms[command]
  const foreign = [...flags, ...values.keys()].find((option) => !form.options.includes(option))
  if (foreign !== undefined) return unknownOption(`--${foreign}`, command)
  const missing = form.words[words.length]
  if (missing !== undefined) return { type: 'MissingArgument', command, argument: missing }
  const extra = words[form.most]
  if (extra !== undefined) return { type: 'TooManyArguments', command, extra }
  const option = form.required.find((required) => !values.has(required))
  return option === undefined ? null : { type: 'MissingOption', command, option }
}
