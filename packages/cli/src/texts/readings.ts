import { Clauses, Words } from '@norrsken/core'

/** What a choice of a reading says, as the beginning of a sentence; `null` is that each edition keeps what it states. */
export const choiceIn =
  (lang: Words.Lang, asStated: string) =>
  (key: Clauses.ReadingKey, choice: string | number | null): string => {
    const known = choice === null ? asStated : Clauses.choiceOf(key, choice)?.[lang]
    const says = known ?? Words.language(lang).parameters[key]?.(choice) ?? String(choice)
    return `${says.slice(0, 1).toUpperCase()}${says.slice(1)}`
  }

/** One of some words, with a word before the last: a, b or c. */
export const either = (or: string, words: ReadonlyArray<string>): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
