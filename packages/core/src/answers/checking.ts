import { Day, Norm, Proof } from '@norrsken/rules'
import type * as Case from '../case/State.ts'
import { norms } from '../clauses/norms.ts'
import { normsOfCases } from '../clauses/ofCases.ts'
import { column } from '../log/Column.ts'
import { texts } from '../log/Texts.ts'
import type { Named } from '../log/World.ts'
import { type FindingJson, factsOf } from './check.ts'
import type { View } from './View.ts'

/** A check whose cases come one after the other: of a case that has been judged no more is held than what is told of its findings. */
export interface Checking {
  /** Judges a case that belongs to the agreement. They come in the order of the log, each once. */
  readonly accept: (one: Named<Case.State>) => void
  readonly finish: () => Checked
}

/** What a check found. */
export interface Checked {
  readonly count: number
  readonly breached: number
  /** The norms of which there are findings, in the order in which the findings first name them. */
  readonly norms: ReadonlyArray<string>
  /** The findings, or those of one norm, in the order of `check`. Each is made as it is come to. */
  readonly findings: (norm?: string) => Iterable<FindingJson>
}

/**
 * The same as `check`, for any number of cases: those of the view are not looked at, but those that it is told of.
 *
 * @param openIn - says what a proof leaves open, where the log does not decide it; the names of what would if nothing is said
 * @param atOnce - how many cases are held until they are judged
 *
 * @example
 * import { Answers, Log } from '@norrsken/core'
 * import { Day } from '@norrsken/rules'
 *
 * const question = { validAt: Day.day('2024-12-31'), knownAt: null, agreement: null, reading: {} }
 * const history = { stream: 'agreement/norrsken', entries: [] }
 * const view = Answers.ask({ agreements: [history], cases: [], meetings: [] }, question)
 * assert.ok(view._tag === 'Right')
 * if (view.right !== null) assert.equal(Answers.checking(view.right).finish().count, 0)
 */
export const checking = (
  view: View,
  openIn: (proof: Proof.Proof) => ReadonlyArray<string> = Proof.openPoints,
  atOnce: number = AT_ONCE
): Checking => {
  const facts = factsOf(view)
  const bearers = new Map<string, number>()
  const [normOf, bearerOf, fromOf, stateOf] = [column(), column(), column(), column()]
  const kept = texts()
  let waiting: Named<Case.State>[] = []

  const judge = (those: typeof norms, cases: View['cases']): void => {
    for (const { prove, ...standing } of Norm.standings(those, { ...facts, cases }, view.question.validAt)) {
      const { norm, bearer, window, trigger, state } = standing
      normOf.push(numberOf.get(norm) ?? 0)
      bearerOf.push(bearers.get(bearer) ?? bearers.size)
      if (!bearers.has(bearer)) bearers.set(bearer, bearers.size)
      fromOf.push(window.from)
      stateOf.push(state === 'breached' ? 1 : 0)
      const proof = prove()
      const open = state === 'undetermined' ? openIn(proof) : []
      kept.push(JSON.stringify([window.to, trigger, state, Proof.events(proof), open] satisfies Kept))
    }
  }

  const judgeWaiting = (): void => {
    if (waiting.length > 0) judge(ofCases, waiting)
    waiting = []
  }

  const accept: Checking['accept'] = (one) => {
    waiting.push(one)
    if (waiting.length >= atOnce) judgeWaiting()
  }

  const finish = (): Checked => {
    judgeWaiting()
    judge(others, [])
    const names = [...bearers.keys()]
    const rank = new Int32Array(names.length)
    for (const [at, name] of names.toSorted(byCode).entries()) rank[bearers.get(name) ?? 0] = at
    const rows = Int32Array.from({ length: normOf.length() }, (_, row) => row).sort(
      (one, other) =>
        (clauseOf[normOf.get(one)] ?? 0) - (clauseOf[normOf.get(other)] ?? 0) ||
        (rank[bearerOf.get(one)] ?? 0) - (rank[bearerOf.get(other)] ?? 0) ||
        fromOf.get(one) - fromOf.get(other) ||
        normOf.get(one) - normOf.get(other) ||
        one - other
    )
    const naming = norms.map(({ id }) => Norm.naming(id))
    const isLike = (one: number | undefined, other: number): boolean =>
      one !== undefined &&
      normOf.get(one) === normOf.get(other) &&
      bearerOf.get(one) === bearerOf.get(other) &&
      fromOf.get(one) === fromOf.get(other)

    function* findings(norm?: string): Generator<FindingJson, void> {
      const asked = norm === undefined ? null : (numberOf.get(norm) ?? -1)
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as number
        if (asked !== null && normOf.get(row) !== asked) continue
        const { id, clause } = norms[normOf.get(row)] as (typeof norms)[number]
        const bearer = names[bearerOf.get(row)] ?? ''
        const [to, trigger, state, events, open] = JSON.parse(kept.get(row)) as Kept
        const window = { from: fromOf.get(row) as Day.Day, to }
        const isShared = isLike(rows[at - 1], row) || isLike(rows[at + 1], row)
        yield {
          id: (naming[normOf.get(row)] as (typeof naming)[number])({ bearer, window, trigger }, isShared),
          norm: id,
          clause,
          bearer,
          window: { from: Day.toIso(window.from), to: to === null ? null : Day.toIso(to) },
          state,
          events,
          open
        }
      }
    }

    const found = new Set<number>()
    let breached = 0
    for (const row of rows) {
      found.add(normOf.get(row))
      breached += stateOf.get(row)
    }
    return {
      count: rows.length,
      breached,
      norms: [...found].map((norm) => norms[norm]?.id ?? ''),
      findings: (norm) => ({ [Symbol.iterator]: () => findings(norm) })
    }
  }

  return { accept, finish }
}

/** What is kept of a finding beside what it is sorted by. */
type Kept = readonly [
  to: Day.Day | null,
  trigger: string | null,
  state: Norm.DutyState,
  events: ReadonlyArray<string>,
  open: ReadonlyArray<string>
]

/** So many cases are judged together: what a norm finds of the agreement is found once for them. */
const AT_ONCE = 256

const ofCases = norms.filter(({ id }) => normsOfCases.has(id))
const others = norms.filter(({ id }) => !normsOfCases.has(id))

const numberOf = new Map(norms.map(({ id }, at) => [id, at]))
/** Of each norm the number of its clause, in the order of the clauses. */
const clauses = [...new Set(norms.map(({ clause }) => clause))]
const clauseOf = Int32Array.from(norms, ({ clause }) => clauses.indexOf(clause))

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
