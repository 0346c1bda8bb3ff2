import { catalogue, DisclosureControl, publishedLog } from '@norrsken/reporting'
import type { Failure } from '../Failure.ts'
import { failureOf } from '../figures/withResults.ts'
import { E } from '../fp.ts'
import type { Reduced } from './reducedLog.ts'
import type { Told } from './Told.ts'
import { spanOf, toldCases } from './toldCases.ts'

/** What was published of a log before, and where the log stands now. */
export interface Before {
  /** `null`: nothing. */
  readonly ledger: DisclosureControl.Ledger | null
  readonly head: DisclosureControl.LogHead
}

/** The ledger with an export in it; or why it may not be published beside what was published before. */
export const withPublished = (
  all: Told,
  reduced: Reduced,
  audience: string,
  { ledger, head }: Before
): E.Either<Failure, DisclosureControl.Ledger> => {
  const policies = DisclosureControl.policies(DisclosureControl.usualPolicies)
  // The policies of the library are valid; its tests say so.
  if (E.isLeft(policies)) throw new Error('the usual policies cannot be used together')
  const before = ledger ?? DisclosureControl.emptyLedger(head.id)
  const span = spanOf(all)
  if (span === null) return E.right(before)
  const published = publishedLog({
    history: all.history,
    log: head,
    definitions: catalogue,
    told: toldCases(all, reduced, span, audience),
    span,
    validAt: all.validAt,
    to: audience,
    policies: policies.right,
    ledger: before
  })
  return E.isLeft(published) ? E.left(failureOf(published.left, { definitions: catalogue })) : published
}
