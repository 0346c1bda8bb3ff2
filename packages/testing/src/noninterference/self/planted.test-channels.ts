import { Log } from '@norrsken/core'
import { partyOf } from '../../naive/units.ts'
import type { Channel, Reader } from '../Channel.ts'
import { type Written, written } from '../Written.ts'
import { honest, known, type Saying, type Told } from './honest.test-channels.ts'
import { remembered } from './remembered.test-channels.ts'

/** A channel of the honest system with one leak in it. */
export interface Planted {
  readonly is: string
  readonly channel: Channel
}

const whole = remembered((log) => log.map(written))

/** A leak: what is told besides, of the whole log. */
const leaking = (
  name: Told,
  is: string,
  leak: (all: ReadonlyArray<Written>, reader: Reader, own: ReadonlyArray<Written>) => unknown
): Planted => ({
  is: `${name} ${is}`,
  channel: {
    name,
    observe: (log, reader) => {
      const say: Saying = honest[name]
      const more = JSON.stringify(leak(whole(log, reader), reader, known(log, reader)))
      try {
        return say(known(log, reader), reader) + more
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : ''}, ${more}`)
      }
    }
  }
})

const cases = (all: ReadonlyArray<Written>): ReadonlyArray<Written> =>
  all.filter(({ stream }) => stream.startsWith('case/'))
const meetings = (all: ReadonlyArray<Written>): ReadonlyArray<Written> =>
  all.filter(({ stream }) => stream.startsWith('meeting/'))
const those = (all: ReadonlyArray<Written>, type: string): ReadonlyArray<Written> =>
  all.filter((event) => event.type === type)
const said = (all: ReadonlyArray<Written>, type: string, key: string): ReadonlyArray<unknown> =>
  cases(all).flatMap((event) => (event.type === type ? [event.data[key] ?? null] : []))
/** What events of a type at meetings say under a key. */
const told = (all: ReadonlyArray<Written>, type: string, key: string): ReadonlyArray<unknown> =>
  those(all, type).map(({ data }) => data[key] ?? null)
const days = (all: ReadonlyArray<Written>, type: string): ReadonlyArray<string> =>
  those(all, type).map(({ effective }) => effective)
const hasLeft = (all: ReadonlyArray<Written>, unit: string, at: string): boolean =>
  those(all, 'OtherwiseAgreed').some(
    ({ data }) => data['party'] === partyOf(unit) && String(data['on']) < at.slice(0, 10)
  )
const digest = (texts: ReadonlyArray<unknown>): number =>
  [...JSON.stringify(texts)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)

/** What events that are seen say under a key, whatever is left of it for a unit. */
const kept = (
  all: ReadonlyArray<Written>,
  own: ReadonlyArray<Written>,
  type: string,
  key: string
): ReadonlyArray<unknown> =>
  those(all, type).flatMap(({ id, data }) => (own.some((one) => one.id === id) ? [data[key] ?? null] : []))
/** What the discussions of cases that rest on a ground of a kind say of it under a key. */
const grounds = (all: ReadonlyArray<Written>, kind: string, key: string): ReadonlyArray<unknown> =>
  (said(all, 'CaseDiscussed', 'basis') as ReadonlyArray<{ readonly [key: string]: unknown }>).flatMap((basis) =>
    basis['kind'] === kind ? [basis[key]] : []
  )

/** What ended or narrowed the consents of which a unit sees that, as it was recorded. */
const endings = (all: ReadonlyArray<Written>, own: ReadonlyArray<Written>): ReadonlyArray<Written> =>
  all.filter(({ id, type }) => /^Consent(Narrowed|Withdrawn)$/.test(type) && own.some((one) => one.id === id))

/** Each has exactly one leak. Between them they leak in every channel, and by every kind of change. */
export const planted: ReadonlyArray<Planted> = [
  leaking('states', 'that tell the level of the last risk', (all) => said(all, 'RiskAssessed', 'level').at(-1)),
  leaking('states', 'that tell the ages', (all) => said(all, 'CaseReferred', 'ageBand')),
  leaking('states', 'that tell the genders', (all) => said(all, 'CaseReferred', 'gender')),
  leaking('states', 'that tell where people live', (all) => [
    ...said(all, 'CaseReferred', 'homeMunicipality'),
    ...said(all, 'HomeMunicipalityChanged', 'homeMunicipality')
  ]),
  leaking('states', 'that tell who is protected', (all) => said(all, 'ProtectionRecorded', 'kind')),
  leaking(
    'answers',
    'that say how many children there are',
    (all) => said(all, 'CaseReferred', 'children').length > 0 && said(all, 'CaseReferred', 'children')
  ),
  leaking('answers', 'that ask whether a subject has been there before', (all) =>
    digest([...said(all, 'CaseReferred', 'subject'), ...said(all, 'SubjectAttached', 'subject')])
  ),
  leaking('answers', 'that look at what was decided on disclosures', (all) => [
    said(all, 'DisclosureDecided', 'outcome').includes('deny'),
    said(all, 'DisclosureDecided', 'unmet'),
    said(all, 'DisclosureDecided', 'purpose')
  ]),
  leaking('proofs', 'that cite hidden events', (all) => cases(all).map(({ id }) => id)),
  leaking('proofs', 'that say how many were searched', (all) => ({ found: cases(all).length })),
  leaking(
    'proofs',
    'that say since when',
    (all) =>
      cases(all)
        .map(({ effective }) => effective)
        .sort()[0]
  ),
  leaking('errors', 'that quote a note', (all) =>
    said(all, 'CaseReferred', 'note').concat(said(all, 'ActionAgreed', 'note'), said(all, 'CaseDiscussed', 'note'))
  ),
  leaking(
    'errors',
    'that say how long a note was',
    (all) => JSON.stringify([said(all, 'CaseReferred', 'note'), said(all, 'ActionAgreed', 'note')]).length
  ),
  leaking('errors', 'that carry a line of the log', (all) => all.length),
  leaking('proofs', 'that cite documents', (all) => cases(all).map(({ source }) => source)),
  leaking('agendas', 'that list cases to come', (all) => [...new Set(cases(all).map(({ stream }) => stream))]),
  leaking('agendas', 'that say what was spoken of', (all) => [
    said(all, 'CaseDiscussed', 'facts'),
    said(all, 'ConsentGiven', 'facts'),
    said(all, 'DisclosureDecided', 'facts')
  ]),
  leaking('agendas', 'that say who consents to what', (all) => said(all, 'ConsentGiven', 'recipients')),
  leaking('reports', 'that have a small cell', (all) => said(all, 'CaseReferred', 'contexts').flat().sort()),
  leaking('reports', 'that have a column of forms', (all) => said(all, 'CaseReferred', 'forms').flat().length),
  leaking('reports', 'that name why cases were closed', (all) => [
    said(all, 'CaseClosed', 'reason'),
    said(all, 'EventRetracted', 'reason'),
    said(all, 'RiskAssessed', 'instrument')
  ]),
  leaking('reports', 'that tell when the log was last written', (all) => all.map(({ recorded }) => recorded)),
  leaking('exports', 'that keep needs of others', (all) => said(all, 'NeedsClarified', 'needs')),
  leaking('exports', 'that keep who is responsible', (all) => said(all, 'ActionAgreed', 'responsible')),
  leaking('exports', 'that have a hash of the log', (all) => digest(all)),
  leaking('counts', 'of all events', (all) => all.length),
  leaking('counts', 'of all cases', (all) => new Set(cases(all).map(({ stream }) => stream)).size),
  leaking('counts', 'of needs', (all) => said(all, 'NeedsClarified', 'needs').flat().length),
  leaking('counts', 'of notes', (all) => cases(all).filter(({ data }) => 'note' in data).length),
  leaking('orders', 'of cases by what happened last', (all) => [
    ...new Set([...cases(all)].reverse().map(({ stream }) => stream))
  ]),
  leaking('orders', 'of types', (all) => cases(all).map(({ type }) => type)),
  leaking('versions', 'that have gaps', (all, { unit }) =>
    cases(all).flatMap(({ by, version }) => (by.unit === unit ? [version] : []))
  ),
  leaking('ids of findings', 'that count from the beginning of the log', (all, { unit }) =>
    all.findLastIndex(({ by }) => by.unit === unit)
  ),
  leaking('suggestions', 'of units that only hidden events name', (all) =>
    [...new Set(JSON.stringify(cases(all)).match(/(?<=")outside\/[\w-]+(?=")/g))].sort()
  ),
  leaking('suggestions', 'of units that recorded something', (all) =>
    [...new Set(cases(all).map(({ by }) => by.unit))].sort()
  ),
  leaking('exit codes', 'that say that something was blocked', (all) =>
    said(all, 'PresentationScreened', 'outcome').includes('blocked') ? 1 : 0
  ),
  leaking('exit codes', 'that say that a case is open', (all) =>
    said(all, 'CaseReferred', 'ageBand').length > said(all, 'CaseClosed', 'reason').length ? 1 : 0
  ),
  leaking(
    'standard error',
    'that says how far a reading has come',
    (all) => `${all.map((event) => JSON.stringify(event)).join('\n').length} bytes`
  ),
  leaking(
    'standard error',
    'that warns of withdrawn consents',
    (all) => said(all, 'ConsentWithdrawn', 'consent').length
  ),
  leaking('answers', 'that say when a consent was withdrawn', (all) => days(all, 'ConsentWithdrawn')),
  leaking('states', 'that tell which actions were completed', (all) => said(all, 'ActionCompleted', 'action')),
  leaking('states', 'that tell which actions were dropped', (all) => said(all, 'ActionDropped', 'action')),
  leaking('states', 'that tell who was at meetings', (all) => told(all, 'MeetingHeld', 'attendance')),
  leaking('counts', 'of those who were at meetings', (all) => told(all, 'MeetingHeld', 'attendance').flat().length),
  leaking('agendas', 'that tell who is called', (all) => told(all, 'MeetingCalled', 'called')),
  leaking('agendas', 'that tell when a meeting starts', (all) => told(all, 'MeetingCalled', 'starts')),
  leaking('answers', 'that say from when a meeting lasted', (all) => told(all, 'MeetingHeld', 'from')),
  leaking('answers', 'that say until when a meeting lasted', (all) => told(all, 'MeetingHeld', 'to')),
  leaking('answers', 'that say on which days there were meetings', (all) => days(all, 'MeetingHeld')),
  leaking('exit codes', 'that say that a meeting was acute', (all) =>
    [...told(all, 'MeetingHeld', 'kind'), ...told(all, 'MeetingCalled', 'kind')].includes('acute') ? 1 : 0
  ),
  leaking('proofs', 'that say who came in', (all) => told(all, 'AttendeeEntered', 'unit')),
  leaking('proofs', 'that say who went', (all) => told(all, 'AttendeeLeft', 'unit')),
  leaking('proofs', 'that say when somebody came in', (all) => days(all, 'AttendeeEntered')),
  leaking('proofs', 'that say when somebody went', (all) => days(all, 'AttendeeLeft')),
  leaking('errors', 'that say why a meeting was cancelled', (all) => told(all, 'MeetingCancelled', 'reason')),
  leaking('agendas', 'that tell when a meeting was cancelled', (all) => days(all, 'MeetingCancelled')),
  leaking('reports', 'of how many meetings were documented', (all) => those(all, 'MeetingDocumented').length),
  leaking('reports', 'of when meetings were documented', (all) => days(all, 'MeetingDocumented')),
  leaking('counts', 'of meetings', (all) => new Set(meetings(all).map(({ stream }) => stream)).size),
  leaking('counts', 'of what happened at meetings', (all) => meetings(all).length),
  leaking('suggestions', 'of names of meetings', (all) =>
    [...new Set(meetings(all).map(({ stream }) => stream))].sort()
  ),
  leaking('suggestions', 'of units that recorded something of meetings', (all) =>
    [...new Set(meetings(all).map(({ by }) => by.unit))].sort()
  ),
  leaking('orders', 'of meetings', (all) => meetings(all).map(({ stream, type }) => [stream, type])),
  leaking('exports', 'that keep the ids of what happened at meetings', (all) => meetings(all).map(({ id }) => id)),
  leaking('versions', 'of meetings that have gaps', (all, _, own) =>
    meetings(all).flatMap(({ id, version }) => (own.some((one) => one.id === id) ? [version] : []))
  ),
  leaking('exports', 'that keep who else consents were given for by a name', (all, _, own) => {
    const names = said(own, 'ConsentGiven', 'consent')
    return those(all, 'ConsentGiven').flatMap(({ data }) => (names.includes(data['consent']) ? data['recipients'] : []))
  }),
  leaking('answers', 'that tell of withdrawals to whoever never knew the consent', (all, _, own) => {
    const knows = ({ stream, data }: Written): boolean =>
      those(own, 'ConsentGiven').some((one) => one.stream === stream && one.data['consent'] === data['consent'])
    return those(all, 'ConsentWithdrawn').flatMap((event) => (knows(event) ? [] : [event.effective]))
  }),
  leaking('proofs', 'that say who recorded the end of a consent', (all, _, own) =>
    endings(all, own).map(({ by }) => by)
  ),
  leaking('exports', 'that keep whom a narrowing names besides', (all, _, own) =>
    endings(all, own).map(({ data }) => data['recipients'] ?? null)
  ),
  leaking('exports', 'that keep meetings for whoever recorded anything of them', (all, { unit }) => {
    const names = meetings(all).flatMap(({ stream, by }) => (by.unit === unit ? [stream] : []))
    return meetings(all).filter(({ stream }) => names.includes(stream))
  }),
  leaking('agendas', 'that keep what was heard for whoever has left', (all, { unit, at }) =>
    those(all, 'CaseDiscussed').filter(
      ({ data }) => hasLeft(all, unit, at) && (data['present'] as ReadonlyArray<string>).includes(unit)
    )
  ),
  leaking('answers', 'that keep what names whoever has left', (all, { unit, at }) =>
    hasLeft(all, unit, at)
      ? cases(all).flatMap(({ id, data }) => (JSON.stringify(data).includes(`"${unit}"`) ? [id] : []))
      : []
  ),
  leaking('exports', 'that keep the discussion that an action is from', (all, _, own) =>
    kept(all, own, 'ActionAgreed', 'discussion')
  ),
  leaking('exports', 'that keep the consent that a decision rests on', (all, _, own) =>
    kept(all, own, 'DisclosureDecided', 'consent')
  ),
  leaking('proofs', 'that name the provision of a discussion', (all) => grounds(all, 'provision', 'provision')),
  leaking('proofs', 'that say who decided by a provision', (all) => grounds(all, 'provision', 'decidedBy')),
  leaking('proofs', 'that list the conditions of a provision', (all) => grounds(all, 'provision', 'conditions')),
  leaking('proofs', 'that say by the law of which day', (all) => grounds(all, 'provision', 'lawOn')),
  leaking('proofs', 'that say who attests that nobody can tell', (all) => grounds(all, 'de-identified', 'attestedBy')),
  leaking('proofs', 'that name the consents of a discussion', (all) => grounds(all, 'consent', 'consents')),
  leaking('agendas', 'that say until when something is to be done', (all) => said(all, 'ActionAgreed', 'due')),
  leaking('reports', 'of kinds of actions', (all) => [...said(all, 'ActionAgreed', 'kind')].sort()),
  leaking('counts', 'of those who have moved twice', (all, reader, own) => {
    const moves = (events: ReadonlyArray<Written>): number => those(events, 'HomeMunicipalityChanged').length
    return moves(all) - moves(own) > 1 && reader.unit
  }),
  leaking('states', 'that tell with whom there is contact', (all) => said(all, 'ContactEstablished', 'unit')),
  leaking('states', 'that tell to which agreement a case belongs', (all) =>
    all.flatMap(({ stream, version, data }) => (version === 1 ? [[stream, data['agreement'] ?? null]] : []))
  ),
  leaking('states', 'that tell which agreement a meeting names', (all) =>
    meetings(all).map(({ data }) => data['agreement'] ?? null)
  ),
  leaking('answers', 'that say until when a consent holds', (all) => [
    said(all, 'ConsentGiven', 'until'),
    said(all, 'ConsentNarrowed', 'until')
  ]),
  leaking('answers', 'that say what a consent was narrowed to', (all) => [
    said(all, 'ConsentNarrowed', 'facts'),
    said(all, 'ConsentNarrowed', 'subjects'),
    said(all, 'ConsentNarrowed', 'purposes')
  ]),
  leaking('answers', 'that say whether a crime was reported', (all) => those(all, 'CrimeReported').length > 0),
  leaking(
    'answers',
    'that say whether there is concern for a child',
    (all) => those(all, 'ChildConcernReported').length > 0
  ),
  leaking('exit codes', 'that say that a case was opened again', (all) =>
    those(all, 'CaseReopened').length > 0 ? 1 : 0
  ),
  leaking('errors', 'that say what was taken back', (all) =>
    those(all, 'EventRetracted').map(({ data }) => data['event'])
  )
]

/** Something that is not the same from one time to the next. */
export const unsteady = (): Channel => {
  let times = 0
  return {
    name: 'a clock',
    observe: (log) => {
      times += 1
      return `${times} ${log.map(Log.line).length > 0}`
    }
  }
}
