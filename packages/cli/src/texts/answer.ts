import { type Clauses, Words } from '@norrsken/core'

/** What a question may be answered with: a word, a day, nothing, or what each party pays in öre. */
export type AnswerValue = string | null | Clauses.CostShares

/**
 * An answer in the words of a language: a day in its long form, amounts in kronor, and else by its name.
 *
 * @param names - the answers that have a name in the language; `null` is one
 */
export const answerIn =
  (lang: Words.Lang, names: { readonly [answer: string]: string }) =>
  (value: AnswerValue): string => {
    if (value === null || typeof value === 'string') {
      const name = String(value)
      return Object.hasOwn(names, name) ? (names[name] ?? name) : Words.day(name, lang)
    }
    const { amount, list } = Words.language(lang)
    return list(Object.entries(value).map(([party, ore]) => `${Words.partyName(party, lang)} ${amount(ore)}`))
  }
