import { type Case, Consent, Gate } from '@norrsken/core'
import { Day, Stockholm } from '@norrsken/rules'
import type { Request } from './Request.ts'

/** What the coordinator's log is told of a decision: what kind of facts, to whom and on which ground, and nothing of them. */
export type Decided = Extract<Case.Event, { readonly type: 'DisclosureDecided' }>['data']

/** The gate's answer to a request, as decisions: one for each reason that it has. What it does not permit is decided too. */
export const decisionsOn = (situation: Gate.Situation, request: Request): ReadonlyArray<Decided> => {
  const judge = Gate.judge(situation)
  const { from, to, subject, purpose, at } = request
  const room: Gate.Room = { from, units: [to], facts: request.facts, subjects: [subject], purpose, at }
  const { unmet } = Gate.mayDiscuss(situation, room)
  const reasons = new Map<string, Decided>()
  for (const fact of request.facts) {
    const outcome = judge({ from, to, fact, subject, purpose, at })
    const lacking = unmet.find(({ disclosure }) => disclosure.fact === fact)
    const consent = lacking === undefined ? covering(situation, request, fact) : lacking.consent?.name
    const reason = {
      outcome,
      unmet: [...(lacking?.lacks ?? [])],
      ...(consent === undefined ? {} : { consent })
    }
    const key = JSON.stringify(reason)
    const facts = [...(reasons.get(key)?.facts ?? []), fact]
    const lawOn = Day.toIso(Stockholm.localDay(at))
    reasons.set(key, { decision: request.name, facts, subjects: [subject], from, to, purpose, lawOn, ...reason })
  }
  return [...reasons.values()]
}

/** The consent by which a fact is permitted. */
const covering = (
  { state }: Gate.Situation,
  { to: unit, subject, purpose, at }: Request,
  fact: Case.FactClass
): string | undefined =>
  state.consents.find((one) => Consent.names(Consent.scopeAt(one, at), { unit, fact, subject, purpose }))?.consent
