import { blocks, together } from './blocks.ts'
import type { Capabilities } from './Capabilities.ts'
import type { CommandName } from './catalogue.ts'
import type { Answer, Command } from './commands/Answer.ts'
import { type Failure, Interrupted } from './Failure.ts'
import { E } from './fp.ts'
import { type Invocation, invocation, languageIn, wantsJson } from './Invocation.ts'
import { jsonPieces } from './jsonPieces.ts'
import { printable } from './printable.ts'
import { withoutSecrets } from './store/withoutSecrets.ts'
import type { Texts } from './texts/Texts.ts'
import * as values from './values.ts'
import { version } from './version.ts'

/** 0 done · 1 no, or breached, under `--strict` · 2 bad input or usage · 3 the store is unavailable · 4 problems found. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/**
 * Runs the program: reads its arguments, carries out the command, and says what it came to.
 *
 * @param args - what stands after the program's name
 */
export const run = async (args: ReadonlyArray<string>, capabilities: Capabilities): Promise<ExitCode> => {
  const lang = values.oneOf('--lang', languageIn(args) ?? 'sv', ['sv', 'en'])
  const texts = await textsIn(E.isRight(lang) ? lang.right : 'sv')
  const called = E.isLeft(lang) ? lang : invocation(args)
  const answer = E.isLeft(called) ? called : await answerTo(called.right, capabilities, texts)
  const json = wantsJson(args)
  const said = E.isLeft(answer) ? answer : await say(answer.right, json, capabilities)
  if (E.isLeft(said)) return fail(said.left, json, capabilities, texts, withoutSecrets(args))
  const exit = said.right
  return exit === 1 && !(E.isRight(called) && isStrict(called.right)) ? 0 : exit
}

const answerTo = async (
  called: Invocation,
  capabilities: Capabilities,
  texts: Texts
): Promise<E.Either<Failure, Answer>> => {
  switch (called.type) {
    case 'Help':
      return E.right(plain(texts.help(called.command)))
    case 'Version':
      return E.right(plain(version))
    case 'Run':
      return (await load[called.run.command]())(called.run, capabilities, texts)
  }
}

/** Only the command that is asked for is loaded, so that a small question has a quick answer. */
const load: { readonly [C in CommandName]: () => Promise<Command> } = {
  state: async () => (await import('./commands/state.ts')).state,
  check: async () => (await import('./commands/check.ts')).check,
  ask: async () => (await import('./commands/ask.ts')).ask,
  explain: async () => (await import('./commands/explain.ts')).explain,
  deadlines: async () => (await import('./commands/deadlines.ts')).deadlines,
  agenda: async () => (await import('./commands/agenda.ts')).agenda,
  'what-if': async () => (await import('./commands/whatIf.ts')).whatIf,
  diff: async () => (await import('./commands/diff.ts')).diff,
  review: async () => (await import('./commands/review.ts')).review,
  screen: async () => (await import('./commands/screen.ts')).screen,
  explore: async () => (await import('./commands/explore.ts')).explore,
  report: async () => (await import('./commands/report.ts')).report,
  verify: async () => (await import('./commands/verify.ts')).verify,
  import: async () => (await import('./commands/import.ts')).importLog,
  export: async () => (await import('./commands/export.ts')).exportLog,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  generate: async () => (await import('./commands/generate.ts')).generate
}

const textsIn = async (lang: 'sv' | 'en'): Promise<Texts> =>
  lang === 'sv' ? (await import('./texts/sv.ts')).sv : (await import('./texts/en.ts')).en

const plain = (text: string): Answer => ({ type: 'Document', json: () => ({ text }), text: () => [text], exit: 0 })

const isStrict = (called: Invocation): boolean => called.type === 'Run' && called.run.flags.has('strict')

const say = async (answer: Answer, json: boolean, capabilities: Capabilities): Promise<E.Either<Failure, ExitCode>> => {
  switch (answer.type) {
    case 'Document':
      for (const block of json ? together(jsonLines(answer.json())) : blocks(answer.text())) {
        if (!(await capabilities.out(json ? block : printable(block)))) break
      }
      return E.right(answer.exit)
    case 'Lines':
      return sayLines(answer, capabilities)
  }
}

/** A document, which ends as a line does. */
function* jsonLines(document: unknown): Generator<string, void> {
  yield* jsonPieces(document)
  yield '\n'
}

/** Prints lines, many at a time; stops where nobody listens any more. */
const sayLines = async (
  { lines, close }: Extract<Answer, { readonly type: 'Lines' }>,
  { out }: Capabilities
): Promise<E.Either<Failure, ExitCode>> => {
  try {
    for (const block of blocks(lines)) if (!(await out(block))) break
    return E.right(0)
  } catch (error) {
    if (error instanceof Interrupted) return E.left(error.failure)
    throw error
  } finally {
    close?.()
  }
}

const fail = async (
  failure: Failure,
  json: boolean,
  { out, err }: Capabilities,
  texts: Texts,
  clean: (text: string) => string
): Promise<ExitCode> => {
  const message = clean(texts.failure(failure))
  err(printable(`norrsken: ${message}\n`))
  if (json) {
    const problems = failure.type === 'LogMalformed' ? failure.problems : []
    await out(`${JSON.stringify({ error: { type: failure.type, message, problems } }, null, 2)}\n`)
  }
  return failure.type === 'StoreUnavailable' ? 3 : 2
}
