import { Day, type Norm, type Proof } from '@norrsken/rules'
import { logOf, type Said } from '@norrsken/testing'
import { question } from '../agreement/acts.test-log.ts'
import { check, type FindingJson, findingJson } from '../answers/check.ts'
import { type RulingJson, rulingJson, rulings } from '../answers/rulings.ts'
import { ask, type View } from '../answers/View.ts'
import type { data as caseData } from '../case/Event.ts'
import { E } from '../fp.ts'
import { worldOf } from '../log/worldOf.ts'
import type { data as meetingData } from '../meeting/Event.ts'

/*
 * Work under an agreement, as the tests of its clauses say it: one case and the meetings at which it is discussed. What is not
 * said is in order. Times are written in winter time.
 */

export type Acts = ReadonlyArray<Said>

type Content = { readonly [key: string]: unknown }
type More = Partial<Pick<Said, 'stream' | 'by' | 'id' | 'corrects' | 'recorded'>>

export const inCase = (
  type: keyof typeof caseData,
  effective: string,
  content: Content = {},
  more: More = {}
): Said => ({ stream: 'case/1', type, effective, data: content, ...more })

/** Said by a unit, of its own accord. */
export const by = (unit: string): { readonly by: NonNullable<Said['by']> } => ({
  by: { unit, function: 'social-secretary' }
})

/** An adult in the county, of Åre, without children. */
export const referred = (effective: string, content: Content = {}, more: More = {}): Said =>
  inCase(
    'CaseReferred',
    effective,
    {
      homeMunicipality: 'are',
      residence: 'in-county',
      ageBand: '25-34',
      gender: 'woman',
      contexts: ['men-against-women'],
      forms: ['physical'],
      children: false,
      subject: null,
      ...content
    },
    more
  )

/** Who hears a case, and whom a consent names, where nothing else is said. */
export const room = ['are/social-services', 'police/investigation', 'region/health-care'] as const

/** A consent `c` to what is said in a discussion. */
export const consented = (effective: string, content: Content = {}, more: More = {}): Said =>
  inCase(
    'ConsentGiven',
    effective,
    {
      consent: 'c',
      recipients: [...room],
      facts: ['social'],
      subjects: ['individual'],
      purposes: ['assess-risk'],
      form: 'consent-form',
      explained: true,
      ...content
    },
    more
  )

export const narrowed = (effective: string, content: Content): Said =>
  inCase('ConsentNarrowed', effective, { consent: 'c', ...content })

export const withdrawn = (effective: string, consent = 'c'): Said => inCase('ConsentWithdrawn', effective, { consent })

/** A moment of a day in winter time. */
export const at = (day: string, time: string): string => `${day}T${time}:00+01:00`

/** The case is discussed from nine to half past on a day, with the consent `c`. */
export const discussed = (day: string, content: Content = {}, more: More = {}): Said =>
  inCase(
    'CaseDiscussed',
    at(day, '09:00'),
    {
      meeting: `meeting/${day}`,
      from: at(day, '09:00'),
      to: at(day, '09:30'),
      basis: { kind: 'consent', consents: ['c'] },
      kind: 'consulting',
      purposes: ['assess-risk'],
      present: [...room],
      facts: ['social'],
      subjects: ['individual'],
      ...content
    },
    more
  )

export const inMeeting = (
  type: keyof typeof meetingData,
  day: string,
  content: Content = {},
  more: More & { readonly effective?: string } = {}
): Said => ({ stream: `meeting/${day}`, type, effective: at(day, '09:00'), data: content, ...more })

export interface Attendee {
  readonly unit: string
  readonly function: string
  readonly mode: 'in-place' | 'phone' | 'video'
}

export const attendee = (unit: string, serves = 'representative', mode: Attendee['mode'] = 'in-place'): Attendee => ({
  unit,
  function: serves,
  mode
})

/** A regular meeting from nine to eleven. */
export const held = (
  day: string,
  attendance: ReadonlyArray<Attendee> = [],
  content: Content = {},
  more: Parameters<typeof inMeeting>[3] = {}
): Said =>
  inMeeting(
    'MeetingHeld',
    day,
    { kind: 'regular', from: at(day, '09:00'), to: at(day, '11:00'), attendance, ...content },
    more
  )

/** A call to a meeting: of all, where nobody is named. */
export const called = (day: string, kind: 'regular' | 'acute', ...units: ReadonlyArray<string>): Said =>
  inMeeting('MeetingCalled', day, {
    kind,
    starts: at(day, '09:00'),
    ...(units.length === 0 ? {} : { called: units })
  })

export const entered = (day: string, time: string, unit: string, serves = 'representative'): Said =>
  inMeeting('AttendeeEntered', day, { unit, function: serves }, { effective: at(day, time) })

/** How the agreement and the work under it appear at the end of a day. */
export const workOf = (acts: Acts, validAt: string): View => {
  const world = worldOf({ validAt: Day.day(validAt), knownAt: null })(logOf(...acts))
  const view = ask(world, question(validAt))
  if (E.isLeft(view) || view.right === null) throw new Error('the log has no agreement')
  return view.right
}

/** The findings of a norm. */
export const findings = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<FindingJson> =>
  check(workOf(acts, validAt))
    .filter((finding) => finding.norm === norm)
    .map(findingJson)

/** The proofs of the findings of a norm. */
export const proofs = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<Proof.RuleProof> =>
  check(workOf(acts, validAt)).flatMap((finding) => (finding.norm === norm ? [finding.proof] : []))

/** The findings of a norm, each as `bearer 2024-03-06/2024-03-06 met`; `…` where the text sets no end. */
export const found = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<string> =>
  findings(norm, validAt, ...acts).map(
    ({ bearer, window, state }) => `${bearer} ${window.from}/${window.to ?? '…'} ${state}`
  )

/** What became of the acts under a power. */
export const ruled = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<RulingJson> =>
  rulings(workOf(acts, validAt))
    .filter((ruling) => ruling.norm === norm)
    .map(rulingJson)

/** What became of the first act under a power, with its proof. */
export const rulingOf = (norm: string, validAt: string, ...acts: Acts): Norm.Ruling | undefined =>
  rulings(workOf(acts, validAt)).find((ruling) => ruling.norm === norm)

/** The proofs of what became of the acts under a power. */
export const rulingProofs = (norm: string, validAt: string, ...acts: Acts): ReadonlyArray<Proof.RuleProof> =>
  rulings(workOf(acts, validAt)).flatMap(({ norm: id, proof }) => (id === norm && proof.type === 'rule' ? [proof] : []))
