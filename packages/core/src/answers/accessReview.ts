import { Day } from '@norrsken/rules'
import { FactClass } from '../case/words.ts'
import type { Outcome } from '../secrecy/gate/Disclosure.ts'
import { type Occasion, occasionsIn, type PatternRule, type Reviewed } from './occasions.ts'

/** Which decisions are reviewed. The days are included; `null`: from the first, to the last. */
export interface ReviewPeriod {
  readonly from: Day.Day | null
  readonly to: Day.Day | null
}

/** From how many decisions on each pattern is told. Whoever answers for the log chooses. */
export type Thresholds = { readonly [R in PatternRule]: number }

/** What is told where nobody has chosen. */
export const usualThresholds: Thresholds = {
  'many-denials': 5,
  'no-part-in-the-case': 1,
  'outside-meetings': 3,
  'asked-again-after-denial': 2
}

/** What a unit was to hear, and what was decided, in numbers: of no case, and of nobody. */
export interface UnitReview {
  readonly unit: string
  readonly decisions: number
  readonly cases: number
  readonly outcomes: { readonly [O in Outcome]: number }
  /** In how many decisions each class of facts was asked for. */
  readonly facts: ReadonlyArray<{ readonly fact: FactClass; readonly decisions: number }>
  /** By months, as `2025-02`. */
  readonly months: ReadonlyArray<{ readonly month: string; readonly decisions: number }>
}

/** Something that somebody should look at. It says that it is unusual, and not that it is wrong. */
export interface Pattern {
  readonly rule: PatternRule
  readonly unit: string
  readonly decisions: number
  /** From how many on it is told. */
  readonly threshold: number
}

export interface AccessReview {
  readonly from: string | null
  readonly to: string | null
  readonly decisions: number
  readonly units: ReadonlyArray<UnitReview>
  readonly patterns: ReadonlyArray<Pattern>
}

/**
 * Who was to hear what class of facts, how often, and what of that is unusual. It counts decisions (`DisclosureDecided`), one
 * for each name of a decision, unit and case, and tells of no case and of no fact: but small numbers may still tell somebody
 * who knows the cases, so it is for the coordinator.
 *
 * @example
 * import { Answers } from '@norrsken/core'
 *
 * const review = Answers.accessReview({ cases: [], meetings: [] }, { from: null, to: null })
 * assert.deepEqual(review, { from: null, to: null, decisions: 0, units: [], patterns: [] })
 */
export const accessReview = (
  reviewed: Reviewed,
  { from, to }: ReviewPeriod,
  thresholds: Thresholds = usualThresholds
): AccessReview => {
  const occasions = occasionsIn(reviewed).filter(
    ({ day }) => (from === null || from <= day) && (to === null || day <= to)
  )
  const units = [...new Set(occasions.map(({ unit }) => unit))].sort()
  const ofUnit = (unit: string) => occasions.filter((one) => one.unit === unit)
  return {
    from: from === null ? null : Day.toIso(from),
    to: to === null ? null : Day.toIso(to),
    decisions: occasions.length,
    units: units.map((unit) => reviewOf(unit, ofUnit(unit))),
    patterns: units.flatMap((unit) => patternsOf(unit, ofUnit(unit), thresholds))
  }
}

const reviewOf = (unit: string, occasions: ReadonlyArray<Occasion>): UnitReview => {
  const count = (is: (one: Occasion) => boolean): number => occasions.filter(is).length
  const months = [...new Set(occasions.map(({ day }) => monthOf(day)))].sort()
  return {
    unit,
    decisions: occasions.length,
    cases: new Set(occasions.map((one) => one.case)).size,
    outcomes: {
      permit: count(({ outcome }) => outcome === 'permit'),
      deny: count(({ outcome }) => outcome === 'deny'),
      'needs-human': count(({ outcome }) => outcome === 'needs-human')
    },
    facts: FactClass.words.flatMap((fact) => {
      const decisions = count(({ facts }) => facts.includes(fact))
      return decisions === 0 ? [] : [{ fact, decisions }]
    }),
    months: months.map((month) => ({ month, decisions: count(({ day }) => monthOf(day) === month) }))
  }
}

const monthOf = (day: Day.Day): string => Day.toIso(day).slice(0, 'yyyy-mm'.length)

const patternsOf = (unit: string, occasions: ReadonlyArray<Occasion>, thresholds: Thresholds): ReadonlyArray<Pattern> =>
  patternRules.flatMap((rule) => {
    const decisions = occasions.filter(({ fits }) => fits[rule]).length
    const threshold = thresholds[rule]
    return decisions > 0 && decisions >= threshold ? [{ rule, unit, decisions, threshold }] : []
  })

/** The rules in the order in which they are told. */
export const patternRules: ReadonlyArray<PatternRule> = [
  'many-denials',
  'no-part-in-the-case',
  'outside-meetings',
  'asked-again-after-denial'
]
