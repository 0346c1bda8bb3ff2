import { parseArgs } from 'node:util'
import { Answers, Log, Reading } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import * as E from 'fp-ts/lib/Either.js'
import type { Command, Scenario } from '../scenarios/Scenario.ts'

/** The agreement of a scenario as one of its commands sees it. Each says for which day it asks. */
export const viewOf = ({ log }: Scenario, { words }: Command): Answers.View => {
  const { values } = parseArgs({ args: [...words], options, strict: false })
  const text = (name: string): string | null => {
    const value = values[name as keyof typeof values]
    return typeof value === 'string' ? value : null
  }
  const validAt = Day.day(text('valid-at') ?? '')
  const knownAt = text('known-at')
  const question: Answers.Question = {
    validAt,
    knownAt: knownAt === null ? null : Instant.instant(knownAt),
    agreement: text('agreement'),
    reading: readingOf(values.reading as ReadonlyArray<string> | undefined)
  }
  const world = Log.worldOf(question)(log.map((event) => orThrow(Log.decode(event))))
  return orThrow(Answers.ask(world, question)) ?? Answers.withoutAgreement(question)
}

const options = {
  'valid-at': { type: 'string' },
  'known-at': { type: 'string' },
  agreement: { type: 'string' },
  reading: { type: 'string', multiple: true },
  lang: { type: 'string' }
} as const

const readingOf = (choices: ReadonlyArray<string> = []): Reading.Reading =>
  Object.assign(
    {},
    ...choices.map((written) => {
      const [key = '', choice = ''] = written.split('=')
      return orThrow(Reading.parse(key, choice))
    })
  )

/** What the tests of the scenarios have seen to be right. */
const orThrow = <X, A>(either: E.Either<X, A>): A => {
  if (E.isLeft(either)) throw new Error(`a scenario that cannot be asked: ${JSON.stringify(either.left)}`)
  return either.right
}
