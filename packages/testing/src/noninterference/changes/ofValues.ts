import type { EventType } from '../../arbitrary/event.ts'
import { type Change, ofEach, saying } from './Change.ts'

type Alter = (value: unknown) => unknown

/** A change of what stands under some keys in the data of some events of cases. */
const of = (name: string, fields: { readonly [type: string]: ReadonlyArray<string> }, alter: Alter): Change => ({
  name,
  of: Object.keys(fields) as ReadonlyArray<EventType>,
  candidates: (ground) =>
    Object.values(fields)
      .flat()
      .filter((key, place, all) => all.indexOf(key) === place)
      .flatMap((key) =>
        ofEach(ground, (event) => {
          if (!event.stream.startsWith('case/') || fields[event.type]?.includes(key) !== true) return null
          const value = event.data[key]
          return value === undefined ? null : saying(event, { [key]: alter(value) })
        })
      )
})

/** The next of some words, round and round. */
const next =
  (...words: ReadonlyArray<unknown>): Alter =>
  (value) =>
    words[(words.indexOf(value) + 1) % words.length]

const other =
  (one: unknown, another: unknown): Alter =>
  (value) =>
    JSON.stringify(value) === JSON.stringify(one) ? another : one

const notes = { CaseReferred: ['note'], CaseDiscussed: ['note'], ActionAgreed: ['note'] }

/** As long as it was, in bytes too. */
const otherLetters: Alter = (value) => String(value).replaceAll(/[a-z]/g, (letter) => (letter === 'x' ? 'y' : 'x'))
const longer: Alter = (value) => `${value} and more of it`

/** Changes of what hidden events say, and of what is hidden in events that are seen. */
export const ofValues: ReadonlyArray<Change> = [
  of('another level of risk', { RiskAssessed: ['level'] }, next('low', 'raised', 'high')),
  of('another age band', { CaseReferred: ['ageBand'] }, next('25-34', '35-44', '65+', 'under-18')),
  of('other contexts of violence', { CaseReferred: ['contexts'] }, other(['honour'], ['same-sex'])),
  of('other forms of violence', { CaseReferred: ['forms'] }, other(['latent'], ['physical', 'sexual'])),
  of('another gender', { CaseReferred: ['gender'] }, next('woman', 'man', 'other')),
  of('children, or none', { CaseReferred: ['children'] }, next(true, false, 'unknown')),
  of(
    'another home municipality',
    { CaseReferred: ['homeMunicipality'], HomeMunicipalityChanged: ['homeMunicipality'] },
    next('are', 'krokom', 'ostersund')
  ),
  of(
    'another subject',
    { CaseReferred: ['subject'], SubjectAttached: ['subject'] },
    next('the-pseudonym', 'another-pseudonym', null, '')
  ),
  of('another kind of protection', { ProtectionRecorded: ['kind'] }, next('marking', 'protected-registration', 'none')),
  of(
    'other classes of facts',
    { CaseDiscussed: ['facts'], ConsentGiven: ['facts'], DisclosureDecided: ['facts'] },
    other(['health'], ['economy', 'other'])
  ),
  of(
    'another unit that is responsible',
    { ActionAgreed: ['responsible'] },
    next('berg/social-services', 'police/custody')
  ),
  of('another outcome', { PresentationScreened: ['outcome'] }, next('passed', 'blocked', 'confirmed')),
  of(
    'another decision on a disclosure',
    { DisclosureDecided: ['outcome', 'unmet', 'purpose'] },
    next('deny', 'needs-human', [], ['no consent'])
  ),
  of('other letters in a note', notes, otherLetters),
  of('a longer note', notes, longer),
  of('other words', { CaseClosed: ['reason'], EventRetracted: ['reason'], RiskAssessed: ['instrument'] }, longer),
  of('another need', { NeedsClarified: ['needs'] }, (value) =>
    (value as ReadonlyArray<{ readonly need: string }>).map((one) => ({ ...one, need: longer(one.need) }))
  ),
  of('one need more', { NeedsClarified: ['needs'] }, (value) => [
    ...(value as ReadonlyArray<unknown>),
    { need: 'a need more', responsible: 'police/custody', horizon: 'short' }
  ]),
  {
    name: 'a note, or none',
    of: Object.keys(notes) as ReadonlyArray<EventType>,
    candidates: (ground) =>
      ofEach(ground, (event) => {
        if (!Object.hasOwn(notes, event.type)) return null
        const { note, ...rest } = event.data
        return { ...event, data: note === undefined ? { ...rest, note: 'a note' } : rest }
      })
  }
]
