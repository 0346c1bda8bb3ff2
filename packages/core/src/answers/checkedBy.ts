import { Day, Norm, Proof } from '@norrsken/rules'
import { norms } from '../clauses/norms.ts'
import { normsOfCases } from '../clauses/ofCases.ts'
import { texts } from '../log/Texts.ts'
import { type FindingJson, factsOf } from './check.ts'
import { findingKeeper, type KeptFindings, type Rest } from './KeptFindings.ts'
import type { View } from './View.ts'

/** What a check found. */
export interface Checked {
  readonly count: number
  readonly breached: number
  /** The norms of which there are findings, in the order in which the findings first name them. */
  readonly norms: ReadonlyArray<string>
  /** The findings, or those of one norm, in the order of `check`. Each is made as it is come to. */
  readonly findings: (norm?: string) => Iterable<FindingJson>
}

/** What was found of some of the cases of a view. */
export interface JudgedCases {
  readonly findings: KeptFindings
  /** Of each case by its number, its place among all cases; absent: its number is its place. */
  readonly places?: Int32Array
}

/**
 * What a check finds whose cases were judged by `judging`, all at once or some here and some there.
 *
 * @param openIn - says what a proof leaves open, where the log does not decide it
 */
export const checkedBy = (
  view: View,
  judged: ReadonlyArray<JudgedCases>,
  openIn: (proof: Proof.Proof) => ReadonlyArray<string> = Proof.openPoints
): Checked => {
  const keeper = findingKeeper(openIn)
  for (const standing of Norm.standings(others, { ...factsOf(view), cases: [] }, view.question.validAt)) {
    keeper.keep(standing, -1)
  }
  const parts: ReadonlyArray<JudgedCases> = [...judged, { findings: keeper.kept() }]
  const { names, normOf, bearerOf, fromOf, breachedOf, placeOf, restOf } = together(parts)

  const rows = Int32Array.from({ length: normOf.length }, (_, row) => row).sort(
    (one, other) =>
      (clauseOf[normOf[one] as number] as number) - (clauseOf[normOf[other] as number] as number) ||
      (bearerOf[one] as number) - (bearerOf[other] as number) ||
      (fromOf[one] as number) - (fromOf[other] as number) ||
      (normOf[one] as number) - (normOf[other] as number) ||
      (placeOf[one] as number) - (placeOf[other] as number) ||
      one - other
  )
  const naming = norms.map(({ id }) => Norm.naming(id))
  const isLike = (one: number | undefined, other: number): boolean =>
    one !== undefined &&
    normOf[one] === normOf[other] &&
    bearerOf[one] === bearerOf[other] &&
    fromOf[one] === fromOf[other]

  function* findings(norm?: string): Generator<FindingJson, void> {
    const asked = norm === undefined ? null : norms.findIndex(({ id }) => id === norm)
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      const number = normOf[row] as number
      if (asked !== null && number !== asked) continue
      const { id, clause } = norms[number] as (typeof norms)[number]
      const bearer = names[bearerOf[row] as number] ?? ''
      const [to, trigger, state, events, open] = JSON.parse(restOf(row)) as Rest
      const window = { from: fromOf[row] as Day.Day, to }
      const isShared = isLike(rows[at - 1], row) || isLike(rows[at + 1], row)
      yield {
        id: (naming[number] as (typeof naming)[number])({ bearer, window, trigger }, isShared),
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
    found.add(normOf[row] as number)
    breached += breachedOf[row] as number
  }
  return {
    count: rows.length,
    breached,
    norms: [...found].map((norm) => norms[norm]?.id ?? ''),
    findings: (norm) => ({ [Symbol.iterator]: () => findings(norm) })
  }
}

/** The findings of all parts in columns, the bearers by their names in ascending order. */
const together = (parts: ReadonlyArray<JudgedCases>) => {
  const names = [...new Set(parts.flatMap(({ findings }) => findings.bearers))].sort(byCode)
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  /** Where the findings of each part begin among all; at the end, how many there are. */
  const starts = [0]
  for (const { findings } of parts) starts.push((starts[starts.length - 1] ?? 0) + findings.normOf.length)
  const columnOf = (of: (findings: KeptFindings) => Int32Array): Int32Array => {
    const all = new Int32Array(starts[parts.length] ?? 0)
    for (const [at, { findings }] of parts.entries()) all.set(of(findings), starts[at])
    return all
  }
  const bearerOf = columnOf(({ bearers, bearerOf }) => {
    const rankOf = Int32Array.from(bearers, (name) => ranks.get(name) ?? 0)
    return bearerOf.map((bearer) => rankOf[bearer] as number)
  })
  const placeOf = new Int32Array(bearerOf.length)
  for (const [at, { findings, places }] of parts.entries()) {
    placeOf.set(places === undefined ? findings.caseOf : findings.caseOf.map((one) => places[one] ?? one), starts[at])
  }
  const rests = parts.map(({ findings }) => texts(findings.rest))
  const restOf = (row: number): string => {
    let part = 0
    while (row >= (starts[part + 1] as number)) part += 1
    return (rests[part] as (typeof rests)[number]).get(row - (starts[part] as number))
  }
  return {
    names,
    normOf: columnOf(({ normOf }) => normOf),
    bearerOf,
    fromOf: columnOf(({ fromOf }) => fromOf),
    breachedOf: columnOf(({ breachedOf }) => breachedOf),
    placeOf,
    restOf
  }
}

const others = norms.filter(({ id }) => !normsOfCases.has(id))

/** Of each norm the number of its clause, in the order of the clauses. */
const clauses = [...new Set(norms.map(({ clause }) => clause))]
const clauseOf = Int32Array.from(norms, ({ clause }) => clauses.indexOf(clause))

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
