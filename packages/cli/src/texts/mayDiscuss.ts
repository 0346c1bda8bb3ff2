import { type Gate, Words } from '@norrsken/core'
import { type LackWords, unmetLines } from './lacks.ts'

/** What is said of whether a case may be discussed, besides its proof: what is lacking, and what would permit it. */
export type MayDiscussWords = (answer: Gate.MayDiscuss) => ReadonlyArray<string>

/** What a language says of its own. */
export interface Own {
  readonly lacking: string
  readonly lacks: LackWords
  readonly would: string
  readonly without: (what: string) => string
  /** A consent that names this besides what the one of a name does that an event gave; `null`: a new one. */
  readonly consent: (named: { readonly name: string; readonly event: string } | null, what: string) => string
  readonly and: string
  /** What is permitted rests on a consent of that name. */
  readonly notExplained: (name: string) => string
  readonly notAdvice: string
}

/** Several consents may have one name: the event says which is meant. */
const givenBy = ({ name, event }: Gate.Widened): { readonly name: string; readonly event: string } | null =>
  name === null || event === null ? null : { name, event }

/** The words for an answer of the gate in a language. */
export const mayDiscussWords = (lang: Words.Lang, own: Own): MayDiscussWords => {
  const { names, list } = Words.language(lang)
  const unit = (id: string): string => Words.unitName(id, lang)
  const facts = (all: ReadonlyArray<keyof typeof names.facts>) => all.map((one) => names.facts[one])
  const subjects = (all: ReadonlyArray<keyof typeof names.subjects>) => all.map((one) => names.subjects[one])

  const changeLine = ({ without, consent }: Gate.Change): string => {
    const left = [...without.units.map(unit), ...facts(without.facts), ...subjects(without.subjects)]
    const named =
      consent === null
        ? []
        : [
            ...consent.recipients.map(unit),
            ...facts(consent.facts),
            ...subjects(consent.subjects),
            ...consent.purposes.map((purpose) => names.purposes[purpose])
          ]
    return `  ${[
      ...(left.length === 0 ? [] : [own.without(list(left))]),
      ...(consent === null ? [] : [own.consent(givenBy(consent), list(named))])
    ].join(own.and)}`
  }

  return ({ unmet, changes, notExplained }) => [
    ...(unmet.length === 0 ? [] : ['', own.lacking, ...unmetLines(lang, own.lacks)(unmet).map((line) => `  ${line}`)]),
    ...(changes.length === 0 ? [] : ['', own.would, ...changes.map(changeLine)]),
    ...(notExplained.length === 0 ? [] : ['', ...notExplained.map(own.notExplained)]),
    '',
    own.notAdvice
  ]
}
