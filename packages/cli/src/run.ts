import type { Capabilities } from './Capabilities.ts'
import type { CommandName } from './catalogue.ts'
import type { Answer, Command } from './commands/Answer.ts'
import type { Failure } from './Failure.ts'
import { E } from './fp.ts'
import { type Invocation, invocation, languageIn, wantsJson } from './Invocation.ts'
import { printable } from './printable.ts'
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
  if (E.isLeft(answer)) return fail(answer.left, json, capabilities, texts)
  const exit = await say(answer.right, json, capabilities)
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
  'what-if': async () => (await import('./commands/whatIf.ts')).whatIf,
  diff: async () => (await import('./commands/diff.ts')).diff,
  report: async () => (await import('./commands/report.ts')).report,
  verify: async () => (await import('./commands/verify.ts')).verify,
  generate: async () => (await import('./commands/generate.ts')).generate
}

const textsIn = async (lang: 'sv' | 'en'): Promise<Texts> =>
  lang === 'sv' ? (await import('./texts/sv.ts')).sv : (await import('./texts/en.ts')).en

const plain = (text: string): Answer => ({ type: 'Document', json: () => ({ text }), text: () => [text], exit: 0 })

const isStrict = (called: Invocation): boolean => called.type === 'Run' && called.run.flags.has('strict')

const say = async (answer: Answer, json: boolean, capabilities: Capabilities): Promise<ExitCode> => {
  switch (answer.type) {
    case 'Document':
      await capabilities.out(
        json ? `${JSON.stringify(answer.json(), null, 2)}\n` : printable(`${answer.text().join('\n')}\n`)
      )
      return answer.exit
    case 'Lines':
      await sayLines(answer.lines, capabilities)
      return 0
  }
}

/** Prints lines, many at a time; stops where nobody listens any more. */
const sayLines = async (lines: Iterable<string>, { out }: Capabilities): Promise<void> => {
  let waiting = ''
  for (const line of lines) {
    waiting += `${line}\n`
    if (waiting.length < AT_A_TIME) continue
    if (!(await out(waiting))) return
    waiting = ''
  }
  await out(waiting)
}

const AT_A_TIME = 256 * 1024

const fail = async (failure: Failure, json: boolean, { out, err }: Capabilities, texts: Texts): Promise<ExitCode> => {
  const message = texts.failure(failure)
  err(printable(`norrsken: ${message}\n`))
  if (json) {
    const problems = failure.type === 'LogMalformed' ? failure.problems : []
    await out(`${JSON.stringify({ error: { type: failure.type, message, problems } }, null, 2)}\n`)
  }
  return 2
}
