import type { EventType } from '../../arbitrary/event.ts'
import { type Change, ofEach } from './Change.ts'
import { longer, next, of, other, otherLetters } from './values.ts'

const notes = { CaseReferred: ['note'], CaseDiscussed: ['note'], ActionAgreed: ['note'] }

/** Changes of what hidden events of cases say, and of what is hidden in events that are seen. */
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
  of(
    'another action that was completed or dropped',
    { ActionCompleted: ['action'], ActionDropped: ['action'] },
    next('action-1', 'action-2', 'action-3')
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
    name: 'a consent that was withdrawn at another time',
    of: ['ConsentWithdrawn'],
    candidates: (ground) =>
      ofEach(ground, (event) =>
        event.type === 'ConsentWithdrawn'
          ? { ...event, effective: event.effective === '2024-03-04' ? '2024-03-11T08:00:00+01:00' : '2024-03-04' }
          : null
      )
  },
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
