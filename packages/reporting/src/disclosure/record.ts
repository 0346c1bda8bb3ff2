import { E } from '../fp.ts'
import type { Showing } from './audit.ts'
import { keyOf } from './Cell.ts'
import { factsOfDerived, factsOfTotal } from './Fact.ts'
import { isOrganisational } from './Figures.ts'
import { entered, type Ledger } from './Ledger.ts'
import { open } from './open.ts'
import type { Refusal } from './Refusal.ts'
import { accepted, countedAs, type Request } from './request.ts'

/**
 * The ledger with something in it that was published without this control: a report from before it, an article in a newspaper.
 * Nothing is asked of it, since it cannot be taken back; but what is released afterwards is audited together with it.
 *
 * What was shown counts as shown exactly. Where it said something else than was counted, give the figures as they were told.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const { count, emptyLedger, figures, policies, recordPublished, usualPolicies } = DisclosureControl
 * const cell = { measure: 'cases', sex: 'men' }
 * const made = figures({
 *   log: { id: 'log-1', length: 40, head: 'e40' },
 *   cells: [{ cell, count: count(2), cost: 1 }],
 *   totals: [],
 *   derived: [],
 *   presentations: []
 * })
 * const chosen = policies(usualPolicies)
 * if (made._tag === 'Left' || chosen._tag === 'Left') throw new Error()
 * const request = { figures: made.right, to: 'public', policies: chosen.right, ledger: emptyLedger('log-1') }
 * const ledger = recordPublished(request, { cells: [cell], derived: [] })
 * assert.equal(ledger._tag === 'Right' && ledger.right.entries.length, 1)
 */
export const recordPublished = (request: Request, showing: Showing): E.Either<Refusal, Ledger> => {
  const policy = accepted(request)
  if (E.isLeft(policy)) return policy
  const { figures, to, ledger } = request
  const shown = new Set(showing.cells.map(keyOf))
  const counts = new Map(figures.cells.map(({ cell, count }) => [keyOf(cell), count]))
  const derived = figures.derived.filter((one) => showing.derived.includes(one.id) && !isOrganisational(one, figures))
  return E.right(
    entered(ledger, {
      audience: to,
      length: figures.log.length,
      head: figures.log.head,
      cells: figures.cells.map(({ cell, count }, choice) => {
        const value = countedAs(figures, choice)
        return {
          cell,
          count,
          was: shown.has(keyOf(cell)) ? { type: 'shown', from: value, to: value } : { type: 'absent' }
        }
      }),
      organisational: figures.organisational.filter(({ cell }) => shown.has(keyOf(cell))),
      facts: [
        ...figures.totals.flatMap(factsOfTotal),
        ...derived.flatMap((one) => factsOfDerived(one, (cell) => open(counts.get(keyOf(cell)) ?? {})))
      ],
      measured: derived.flatMap((one) =>
        one.type === 'measured' && one.statistic === 'mean' ? [{ of: one.of, measured: one.measured }] : []
      )
    })
  )
}
