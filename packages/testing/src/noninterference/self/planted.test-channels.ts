import { Log } from '@norrsken/core'
import type { Channel, Reader } from '../Channel.ts'
import { mayKnow } from '../mayKnow.ts'
import { type Written, written } from '../Written.ts'
import { honest, type Saying, type Told } from './honest.test-channels.ts'

/** A channel of the honest system with one leak in it. */
export interface Planted {
  readonly is: string
  readonly channel: Channel
}

/** A leak: what is told besides, of the whole log. */
const leaking = (name: Told, is: string, leak: (all: ReadonlyArray<Written>, reader: Reader) => unknown): Planted => ({
  is: `${name} ${is}`,
  channel: {
    name,
    observe: (log, reader) => {
      const say: Saying = honest[name]
      const more = JSON.stringify(leak(log.map(written), reader))
      try {
        return say(mayKnow(log, reader), reader) + more
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : ''}, ${more}`)
      }
    }
  }
})

const cases = (all: ReadonlyArray<Written>): ReadonlyArray<Written> =>
  all.filter(({ stream }) => stream.startsWith('case/'))
const said = (all: ReadonlyArray<Written>, type: string, key: string): ReadonlyArray<unknown> =>
  cases(all).flatMap((event) => (event.type === type ? [event.data[key] ?? null] : []))
const digest = (texts: ReadonlyArray<unknown>): number =>
  [...JSON.stringify(texts)].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)

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
