import { type CommandName, commandNames, forms, type OptionName } from '../catalogue.ts'

/** What help says, in one language. */
export interface HelpWords {
  readonly about: string
  readonly usage: string
  readonly commands: string
  readonly options: string
  readonly more: string
  /** How each command is called, and what it does. */
  readonly command: { readonly [C in CommandName]: { readonly call: string; readonly does: string } }
  /** What stands for an option's value (empty for a flag), and what the option does. */
  readonly option: { readonly [O in OptionName]: { readonly value: string; readonly does: string } }
  /** Options that are something else with a command. */
  readonly optionOf: {
    readonly [C in CommandName]?: { readonly [O in OptionName]?: { readonly value: string; readonly does: string } }
  }
  readonly exits: ReadonlyArray<string>
}

/** The help on a command, or on the program as a whole, in the words of a language. */
export const helpText =
  (words: HelpWords) =>
  (command: CommandName | null): string =>
    (command === null ? overview(words) : onCommand(words, command)).join('\n')

const overview = (words: HelpWords): ReadonlyArray<string> => [
  words.about,
  '',
  `${words.usage}: norrsken <command> <log> [options]`,
  '',
  `${words.commands}:`,
  ...columns(commandNames.map((name) => [words.command[name].call, words.command[name].does])),
  '',
  ...words.exits,
  '',
  words.more
]

const onCommand = (words: HelpWords, command: CommandName): ReadonlyArray<string> => {
  const { call, does } = words.command[command]
  return [
    `${words.usage}: norrsken ${call} [options]`,
    '',
    does,
    '',
    `${words.options}:`,
    ...columns(
      forms[command].options.map((option) => {
        const { value, does } = words.optionOf[command]?.[option] ?? words.option[option]
        return [`--${option}${value === '' ? '' : ` ${value}`}`, does]
      })
    )
  ]
}

const columns = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
