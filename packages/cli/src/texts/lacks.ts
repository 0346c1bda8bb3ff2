import { type Gate, Words } from '@norrsken/core'

/** What a language says of what is lacking for somebody to hear something. */
export interface LackWords {
  readonly lack: { readonly [L in Gate.Lack]: string }
  /** A kind of fact about somebody. */
  readonly about: (fact: string, subject: string) => string
}

/**
 * Those who may not hear, each with what for one and the same reason.
 *
 * @param from - what tells from which moment on; absent: that is not told
 */
export const unmetLines =
  (lang: Words.Lang, own: LackWords, from?: (unmet: Gate.Unmet) => string) =>
  (unmet: ReadonlyArray<Gate.Unmet>): ReadonlyArray<string> => {
    const { names, list } = Words.language(lang)
    const groups = new Map<string, Gate.Unmet[]>()
    for (const one of unmet) {
      const key = JSON.stringify([one.disclosure.to, one.lacks, from?.(one)])
      groups.set(key, [...(groups.get(key) ?? []), one])
    }
    return [...groups.values()].flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const what = group.map(({ disclosure: { fact, subject } }) =>
        own.about(names.facts[fact], names.subjects[subject])
      )
      const why = list(first.lacks.map((lack) => own.lack[lack]))
      const since = from === undefined ? '' : ` ${from(first)}`
      return [`${Words.unitName(first.disclosure.to, lang)}${since}: ${list([...new Set(what)])} (${why})`]
    })
  }
