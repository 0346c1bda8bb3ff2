import type { AgreementSaid, Data, DayCode, FindingSaid, MeetingSaid, PartySaid, Thing } from './Data.ts'
import { isoOf } from './days.ts'
import { dayOf, type Place, said } from './lookUp.ts'

/** What a page shows of a place, before it is put into words. */
export interface Shown {
  readonly agreement: {
    readonly id: string
    readonly inForce: boolean
    readonly edition: string | null
    readonly term: { readonly from: number; readonly to: number } | null
    readonly noticeBy: number | null
  } | null
  readonly parties: ReadonlyArray<ShownParty>
  readonly meetings: ReadonlyArray<{ readonly stream: string; readonly on: number; readonly kind: string }>
  readonly findings: ReadonlyArray<ShownFinding>
}

export interface ShownParty {
  readonly id: string
  readonly member: boolean
  readonly from: number | null
  readonly leaves: number | null
  readonly edition: string | null
  readonly proofs: ReadonlyArray<number>
}

export interface ShownFinding {
  readonly id: string
  readonly norm: string
  readonly bearer: string
  readonly from: number
  readonly to: number | null
  readonly state: string
  /** What brought it about, where that tells it from others of the same norm, bearer and day. */
  readonly about: string | null
  readonly proof: number
}

/** All that is told of a place. */
export const shown = (data: Data, place: Place): Shown => {
  const text = (at: number | null): string => (at === null ? '' : (data.texts[at] ?? ''))
  const textOrNone = (at: number | null): string | null => (at === null ? null : text(at))
  const day = (code: DayCode | null): number | null => (code === null ? null : dayOf(code, place))

  const agreementOf = ([id, inForce, edition, termFrom, termTo, noticeBy]: AgreementSaid): Shown['agreement'] => ({
    id: text(id),
    inForce: inForce === 1,
    edition: textOrNone(edition),
    term: termFrom === null || termTo === null ? null : { from: dayOf(termFrom, place), to: dayOf(termTo, place) },
    noticeBy: day(noticeBy)
  })
  const partyOf = (id: number, [member, from, leaves, edition, ...proofs]: PartySaid): ShownParty => ({
    id: text(id),
    member: member === 1,
    from: day(from),
    leaves: day(leaves),
    edition: textOrNone(edition),
    proofs
  })
  const meetingOf = (stream: number, [on, kind]: MeetingSaid): Shown['meetings'][number] => ({
    stream: text(stream),
    on: dayOf(on, place),
    kind: text(kind)
  })
  const findingOf = (
    { norm, bearer, from }: Extract<Thing, { readonly type: 'finding' }>,
    [id, to, state, proof]: FindingSaid
  ): ShownFinding => {
    const plain = `${text(norm)}@${text(bearer)}@${isoOf(from)}`
    const named = id === null ? plain : text(id)
    return {
      id: named,
      norm: text(norm),
      bearer: text(bearer),
      from,
      to: day(to),
      state: text(state),
      about: named.startsWith(`${plain}@`) ? named.slice(plain.length + 1) : null,
      proof
    }
  }

  let agreement: Shown['agreement'] = null
  const parties: ShownParty[] = []
  const meetings: Shown['meetings'][number][] = []
  const findings: ShownFinding[] = []
  for (const thing of data.things) {
    switch (thing.type) {
      case 'agreement': {
        const now = said(thing, place)
        if (now !== null) agreement = agreementOf(now)
        break
      }
      case 'party': {
        const now = said(thing, place)
        if (now !== null) parties.push(partyOf(thing.id, now))
        break
      }
      case 'meeting': {
        const now = said(thing, place)
        if (now !== null) meetings.push(meetingOf(thing.stream, now))
        break
      }
      case 'finding': {
        const now = said(thing, place)
        if (now !== null) findings.push(findingOf(thing, now))
        break
      }
    }
  }
  return { agreement, parties, meetings, findings }
}
