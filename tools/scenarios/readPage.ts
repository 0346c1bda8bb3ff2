import { basename, dirname, join } from 'node:path/posix'
import { Clauses } from '@norrsken/core'
import * as E from 'fp-ts/lib/Either.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import { type Block, blocks, type Fence } from './blocks.ts'
import type { Command, Problem, Scenario, Written } from './Scenario.ts'

/** The text of a file, by its path from the root of the repository; `null` where there is none. */
export type Open = (path: string) => string | null

/** What is wrong in a page, before it is said which page it is. */
type Slip = Omit<Problem, 'path'> & { readonly path?: string }

/**
 * Reads a page: a title, the clauses that it is about, prose, the log, and commands with what they print.
 *
 * The log is every `ndjson` block, and every file `….ndjson` to which the prose has a link, in the order of the page. It
 * stands above the first command.
 *
 * @param path - of the page, from the root of the repository: `scenarios/good/….md` or `scenarios/bad/….md`
 * @param open - reads the files to which the page has links
 * @returns the scenario, or all that is wrong with the page
 */
export const readPage = (path: string, text: string, open: Open): E.Either<ReadonlyArray<Problem>, Scenario> => {
  const page = blocks(text)
  const log = RA.separate(page.flatMap(logIn(dirname(path), open)))
  const clauses = clausesIn(page)
  const commands = page.flatMap((block) => (isConsole(block) ? commandsIn(block) : []))
  const slips = [...slipsOfForm(page), ...clauses.slips, ...log.left, ...slipsOfCommands(commands, page)]
  if (slips.length > 0) return E.left(slips.map((slip) => ({ path, ...slip })))
  return E.right({
    name: basename(path, '.md'),
    path,
    good: basename(dirname(path)) === 'good',
    title: titleIn(page) ?? '',
    clauses: clauses.numbers,
    log: log.right,
    commands
  })
}

/** A problem as people read it: file, line, what. */
export const problemText = ({ path, line, what }: Problem): string => `${path}:${line}: ${what}`

const slipsOfForm = (page: ReadonlyArray<Block>): ReadonlyArray<Slip> => [
  ...(titleIn(page) === null ? [{ line: 1, what: 'a title, `# ` and a sentence, is expected' }] : []),
  ...page.flatMap((block, index) => (block.type === 'heading' && index > 0 ? [secondHeading(block.line)] : [])),
  ...(page.filter(({ type }) => type === 'prose').length < 2 ? [{ line: 1, what: 'the story is not told' }] : []),
  ...page.filter((block) => block.type === 'fence').flatMap(slipsOfFence)
]

const secondHeading = (line: number): Slip => ({ line, what: 'a scenario has one heading, its title' })

const titleIn = ([first]: ReadonlyArray<Block>): string | null =>
  first?.type === 'heading' && /^# \S/.test(first.text) ? first.text.slice(2) : null

const slipsOfFence = ({ line, language, closed }: Fence): ReadonlyArray<Slip> => [
  ...(closed ? [] : [{ line, what: 'this block is not closed' }]),
  ...(['ndjson', 'console'].includes(language)
    ? []
    : [{ line, what: `a block is \`ndjson\` or \`console\`, and not \`${language}\`` }])
]

/** The second part of a page says what it is about: `Clauses 9 and 14.2`, `Punkt 17 och underskrifterna`. */
const clausesIn = (page: ReadonlyArray<Block>) => {
  const second = page[1]
  const line = second?.line ?? 1
  const said = second?.type === 'prose' && second.lines.length === 1 ? (second.lines[0] ?? '') : ''
  const [, listed] = /^(?:(?:Clauses?|Punkt(?:erna)?) |(?=The signatures|Underskrifterna))(.+)$/.exec(said) ?? []
  if (listed === undefined) {
    return { numbers: [], slips: [{ line, what: 'a line such as `Clause 17` or `Punkterna 9 och 14.2` is expected' }] }
  }
  const numbers = listed.split(/, | and | och /).map((one) => (signatures.test(one) ? 'signatures' : one))
  const unknown = numbers.filter((number) => Clauses.catalogue.every((clause) => clause.number !== number))
  return {
    numbers,
    slips: unknown.map((number): Slip => ({ line, what: `the agreement has no clause \`${number}\`` }))
  }
}

const signatures = /^(the signatures|underskrifterna)$/i

const logIn =
  (folder: string, open: Open) =>
  (block: Block): ReadonlyArray<E.Either<Slip, Written>> => {
    switch (block.type) {
      case 'heading':
        return []
      case 'prose':
        return block.lines.flatMap((text, index) => linksIn(text).flatMap(fileOf(folder, open, block.line + index)))
      case 'fence':
        return block.language === 'ndjson' ? events(block.lines, block.line + 1) : []
    }
  }

const linksIn = (text: string): ReadonlyArray<string> =>
  [...text.matchAll(/\]\(([^)]+\.ndjson)\)/g)].map(([, target = '']) => target)

const fileOf =
  (folder: string, open: Open, line: number) =>
  (target: string): ReadonlyArray<E.Either<Slip, Written>> => {
    const path = join(folder, target)
    const text = open(path)
    if (text === null) return [E.left({ line, what: `there is no file \`${target}\`` })]
    return events(text.trimEnd().split('\n'), 1).map(E.mapLeft((slip) => ({ ...slip, path })))
  }

const events = (lines: ReadonlyArray<string>, first: number): ReadonlyArray<E.Either<Slip, Written>> =>
  lines.map((text, index) => {
    const line = first + index
    const event = jsonObject(text)
    if (event === null) return E.left({ line, what: 'an event is expected: a JSON object on one line' })
    if (event['synthetic'] === true) return E.right(event)
    return E.left({ line, what: 'an event that is made up says so: `"synthetic":true`' })
  })

const jsonObject = (text: string): Written | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Written) : null
  } catch {
    return null
  }
}

const isConsole = (block: Block | undefined): block is Fence => block?.type === 'fence' && block.language === 'console'

const commandsIn = ({ line, lines }: Fence): ReadonlyArray<Command> =>
  lines.flatMap((text, index) => {
    if (!text.startsWith(prompt)) return []
    const rest = lines.slice(index + 1)
    const end = rest.findIndex((next) => next.startsWith(prompt))
    const printed = rest.slice(0, end < 0 ? rest.length : end)
    const last = printed.findLastIndex((one) => one !== '')
    return [
      {
        line: line + 1 + index,
        words: text.slice(prompt.length).trim().split(/\s+/),
        printed: printed.slice(0, last + 1)
      }
    ]
  })

const prompt = '$ norrsken '

const slipsOfCommands = (commands: ReadonlyArray<Command>, page: ReadonlyArray<Block>): ReadonlyArray<Slip> => {
  const first = page.findIndex(isConsole)
  const empty = page.filter(isConsole).filter(({ lines }) => lines[0]?.startsWith(prompt) !== true)
  const below = page.slice(first < 0 ? page.length : first).filter((block) => carriesLog(block))
  return [
    ...(commands.length > 0
      ? []
      : [{ line: 1, what: `a command is expected: a \`console\` block with \`${prompt}…\`` }]),
    ...empty.map(({ line }) => ({ line, what: `this block does not begin with \`${prompt}…\`` })),
    ...below.map(({ line }) => ({ line, what: 'the log stands above the first command' })),
    ...commands.flatMap(({ line, words }) => slipsOfCommand(line, words))
  ]
}

const carriesLog = (block: Block): boolean =>
  (block.type === 'fence' && block.language === 'ndjson') ||
  (block.type === 'prose' && block.lines.some((text) => linksIn(text).length > 0))

/** A page is read on another day than it was written, and where nobody knows of any file. */
const slipsOfCommand = (line: number, words: ReadonlyArray<string>): ReadonlyArray<Slip> => [
  ...(words[1] === '-' ? [] : [{ line, what: 'the log of a scenario is `-`' }]),
  ...(words[0] === 'verify' || words.includes('--valid-at')
    ? []
    : [{ line, what: 'without `--valid-at` the answer is another one tomorrow' }])
]
