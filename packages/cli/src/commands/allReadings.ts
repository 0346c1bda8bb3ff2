import { Answers, Clauses } from '@norrsken/core'
import type { Run } from '../Invocation.ts'
import type { AnswerValue } from '../texts/answer.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Asked } from './asked.ts'

/** An answer under all readings that the caller has left open; `null` where `--all-readings` does not ask for them. */
type UnderReadings = Answers.UnderReadings<AnswerValue> | null

/**
 * An answer under all readings, where `--all-readings` asks for it.
 *
 * @param value - the answer under the reading that the caller asked about
 */
export const underAllReadings = (
  run: Run,
  { world, view }: Asked,
  value: AnswerValue,
  ask: (view: Answers.View) => AnswerValue
): UnderReadings => {
  if (!run.flags.has('all-readings')) return null
  return view === null ? { same: true, value } : Answers.underAllReadings(world, view, ask)
}

/** The key of a JSON answer that holds it under all readings. */
export const inReadings = (under: UnderReadings): { readonly readings?: Answers.UnderReadings<AnswerValue> } =>
  under === null ? {} : { readings: under }

/**
 * That an answer is the same however the text is read, or each reading on which it depends, with what its choices come to.
 */
export const readingsInWords = (
  under: UnderReadings,
  { readings, lang, answer }: Texts,
  inWords: (value: AnswerValue) => string = answer
): ReadonlyArray<string> => {
  if (under === null) return []
  if (under.same) return ['', readings.same]
  return [
    '',
    readings.depends,
    ...under.matters.flatMap(({ key, reading, choices }) => [
      `  ${reading}. ${questionOf(reading)[lang]}`,
      ...choices.map(({ choice, values }) => `    ${readings.choice(key, choice, values.map(inWords))}`)
    ])
  ]
}

const questionOf = (reading: string): Clauses.Text =>
  Clauses.readings.find(({ id }) => id === reading)?.question ?? { sv: reading, en: reading }
