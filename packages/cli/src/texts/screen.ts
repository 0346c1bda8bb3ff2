import type { Log, Screen } from '@norrsken/core'

/** A note that was screened, by its event, and what was found in it. */
export interface ScreenedNote {
  readonly event: string
  readonly stream: string
  readonly type: Log.Event['type']
  readonly findings: ReadonlyArray<Screen.Finding>
}

/**
 * What is said of a screening: of how many notes, and of those in which something was found.
 *
 * @param rules - what each rule finds, in words: they come with the screening, which only one command needs
 */
export type ScreenWords = (
  screened: number,
  withFindings: ReadonlyArray<ScreenedNote>,
  rules: ReadonlyMap<string, string>
) => ReadonlyArray<string>

/** What a language says of its own. */
interface Own {
  readonly events: { readonly [T in Log.Event['type']]: string }
  readonly heading: (screened: number, withFindings: number) => string
  readonly certainty: { readonly [C in Screen.Certainty]: string }
  readonly finding: (rule: string, certainty: string, offset: number, length: number) => string
  readonly noProof: string
}

/** The words for a screening, by those of a language. */
export const screenWords =
  (own: Own): ScreenWords =>
  (screened, withFindings, rules) => [
    own.heading(screened, withFindings.length),
    ...withFindings.flatMap(({ event, stream, type, findings }) => [
      '',
      `${event} (${stream}, ${own.events[type]})`,
      ...findings.map(
        ({ rule, offset, length, certainty }) =>
          `  ${own.finding(rules.get(rule) ?? rule, own.certainty[certainty], offset, length)}`
      )
    ]),
    ...(screened === 0 ? [] : ['', own.noProof])
  ]
