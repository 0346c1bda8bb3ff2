import { type Case, Consent } from '@norrsken/core'

/** What a consent covers between two instants, the second not included: what a policy without consents can be told. */
export interface Grant {
  readonly from: number
  readonly to: number
  readonly scope: ReturnType<typeof Consent.scopeAt>
}

/** The consents of a case, each cut where it is narrowed, withdrawn or over. */
export const grantsOf = ({ consents }: Case.State): ReadonlyArray<Grant> =>
  consents.flatMap((consent) => {
    const turns = [
      consent.given,
      ...consent.scopes.flatMap(({ from, scope: { until } }) => [
        from,
        ...(until === null ? [] : [Consent.endOf(until)])
      ]),
      ...(consent.withdrawn === null ? [] : [consent.withdrawn.at])
    ]
    const inOrder = [...new Set(turns)].sort((one, other) => one - other)
    return inOrder
      .map((from, i) => ({ from, to: inOrder[i + 1] ?? forEver, scope: Consent.scopeAt(consent, from) }))
      .filter(({ scope }) => scope.recipients.length > 0)
  })

/** The greatest whole number that every policy language here can compare. */
const forEver = Number.MAX_SAFE_INTEGER
