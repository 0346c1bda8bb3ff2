import type { Agreement } from '@norrsken/core'
import type { Request } from './Chapter.ts'
import { isMadeUp, provenance } from './Provenance.ts'

/** On what a report rests: its events, how many of them are made up or name no source, and the documents that they cite. */
export interface Citations {
  readonly events: number
  readonly madeUp: number
  readonly unstated: number
  readonly documents: ReadonlyArray<{
    readonly reference: string
    readonly name: string | null
    readonly events: number
  }>
  /** Whether there are sources that are not told, since somebody may have written them in words of their own. */
  readonly isWithheld: boolean
}

/** What a report of an agreement's life is made of. Nobody's answers, and nothing of a case, is among it. */
const lifeOf: ReadonlySet<Agreement.Event['type']> = new Set<Agreement.Event['type']>([
  'EditionAdopted',
  'EditionSigned',
  'RevisionRequested',
  'PartyWithdrew',
  'WithdrawalRevoked',
  'OtherwiseAgreed',
  'SteeringGroupMet',
  'WorkingGroupMet',
  'AnnualReportDelivered',
  'FollowUpPlanAdopted',
  'GoalsFollowedUp',
  'DecisionTaken'
])

/** On what a report rests: the events of its agreements' life up to the end of its day. */
export const citations = ({ agreements, validAt, documents = {}, withoutFreeText = false }: Request): Citations => {
  const entries = agreements.flatMap((agreement) =>
    agreement.entries.filter(({ event, day }) => day <= validAt && lifeOf.has(event.type))
  )
  const { originOf } = provenance(entries)
  const origins = entries.map(({ event }) => originOf(event.id))
  const references = entries.flatMap(({ event }) => (event.source === undefined ? [] : [event.source]))
  const isTold = (reference: string): boolean => !withoutFreeText || Object.hasOwn(documents, reference)
  const told = [...new Set(references)].filter(isTold)
  return {
    events: entries.length,
    madeUp: origins.filter(isMadeUp).length,
    unstated: origins.filter((origin) => origin === 'unstated').length,
    isWithheld: !references.every(isTold),
    documents: told.sort(byCodePoints).map((reference) => ({
      reference,
      name: Object.hasOwn(documents, reference) ? (documents[reference] ?? null) : null,
      events: references.filter((other) => other === reference).length
    }))
  }
}

/** The same order on every machine, whatever its language. */
const byCodePoints = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
