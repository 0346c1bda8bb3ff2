import { type Answers, Words } from '@norrsken/core'

/** What is said of a review of access. */
export type ReviewWords = (review: Answers.AccessReview) => ReadonlyArray<string>

/** What a language says of its own. Days come in as words. */
interface Own {
  readonly heading: (from: string | null, to: string | null, decisions: number) => string
  readonly unit: (unit: string, decisions: number, cases: number) => string
  readonly outcome: { readonly [O in 'permit' | 'deny' | 'needs-human']: string }
  readonly unusual: string
  readonly nothingUnusual: string
  /** What a unit did so many times. */
  readonly pattern: { readonly [R in Answers.PatternRule]: (decisions: number) => string }
  readonly from: (threshold: number) => string
  readonly forWhom: string
}

/** The words for a review in a language. */
export const reviewWords =
  (lang: Words.Lang, own: Own): ReviewWords =>
  ({ from, to, decisions, units, patterns }) => {
    const { names } = Words.language(lang)
    const day = (iso: string | null): string | null => (iso === null ? null : Words.day(iso, lang))
    const unit = (id: string): string => Words.unitName(id, lang)
    const counted = (all: ReadonlyArray<readonly [what: string, count: number]>): string =>
      all.flatMap(([what, count]) => (count === 0 ? [] : [`${what} ${count}`])).join(', ')
    const unitLines = (one: Answers.UnitReview): ReadonlyArray<string> => [
      '',
      own.unit(unit(one.unit), one.decisions, one.cases),
      `  ${counted((['permit', 'needs-human', 'deny'] as const).map((outcome) => [own.outcome[outcome], one.outcomes[outcome]]))}`,
      `  ${counted(one.facts.map(({ fact, decisions: count }) => [names.facts[fact], count]))}`,
      `  ${counted(one.months.map(({ month, decisions: count }) => [`${month}:`, count]))}`
    ]
    return [
      own.heading(day(from), day(to), decisions),
      ...units.flatMap(unitLines),
      '',
      ...(patterns.length === 0
        ? [own.nothingUnusual]
        : [
            own.unusual,
            ...patterns.map(
              ({ rule, unit: id, decisions: count, threshold }) =>
                `  ${unit(id)}: ${own.pattern[rule](count)} (${own.from(threshold)})`
            )
          ]),
      '',
      own.forWhom
    ]
  }
