import fc from 'fast-check'
import type { Said } from '../../logOf.ts'
import type { EventType } from '../event.ts'
import { plainRecord } from '../values.ts'
import { anyUnit, units } from './names.ts'
import { mostlyAll, perhaps, rarely, someOf } from './often.ts'
import { naming, ownAgreement, type Pieces, say, where } from './said.ts'
import { at, type Shift, shifted, workDay } from './times.ts'

const facts = ['identity', 'risk'] as const
const subjects = ['individual', 'child'] as const
const purposes = ['assess-risk', 'consult'] as const
const consentNames = ['consent-1', 'consent-2'] as const
const home = fc.constantFrom('are', 'ostersund', 'berg', 'krokom')

/** Around a discussion: on its day and the days beside it, and at the minutes at which it begins and ends. */
const around = fc.constantFrom<Shift>(
  [0, '08:00'],
  [0, null],
  [-1, null],
  [1, null],
  [0, '00:00'],
  [0, '09:00'],
  [0, '09:15'],
  [0, '09:30'],
  [-1, '23:45'],
  [1, '00:00']
)
/** Mostly long before it. */
const before: fc.Arbitrary<Shift> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Shift>([-30, null]) },
  { weight: 1, arbitrary: around }
)

/** Mostly nothing: a note, which nobody reads. */
const note = rarely(fc.constant('said in other words'))

const referral = fc.record({
  days: fc.constantFrom(0, -30, 1),
  homeMunicipality: home,
  residence: fc.constantFrom('in-county', 'in-county', 'in-county', 'outside'),
  ageBand: fc.constantFrom('25-34', '18-24', '65+', 'under-18'),
  children: fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown'),
  referrer: perhaps(anyUnit),
  note,
  by: anyUnit
})

const scope = {
  recipients: mostlyAll(units),
  facts: mostlyAll(facts),
  subjects: mostlyAll(subjects),
  purposes: mostlyAll(purposes)
}

const consent = fc.record({
  consent: fc.constantFrom(...consentNames),
  when: before,
  ...scope,
  until: rarely(around),
  /** What somebody else tells of the same. */
  toldAnew: perhaps(fc.record({ ...scope, recipients: someOf(units) })),
  explained: fc.constantFrom(true, true, false),
  by: anyUnit
})

const narrowing = fc.record({
  consent: fc.constantFrom(...consentNames),
  when: around,
  scope: plainRecord({}, { recipients: someOf(units), facts: someOf(facts), subjects: someOf(subjects) }),
  until: rarely(around)
})

const withdrawal = fc.record({ consent: fc.constantFrom(...consentNames), when: around })

const discussion = fc.record({
  span: fc.constantFrom<readonly [Shift, Shift]>(
    [
      [0, '09:00'],
      [0, '09:30']
    ],
    [
      [0, '23:30'],
      [1, '00:30']
    ],
    [
      [0, '09:15'],
      [0, '10:00']
    ],
    [
      [0, '00:00'],
      [0, '00:30']
    ],
    [
      [0, '23:45'],
      [1, '00:15']
    ],
    [
      [0, '10:00'],
      [0, '09:15']
    ]
  ),
  isKnownByItsDay: fc.constantFrom(false, false, true),
  basis: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('consent'), consents: mostlyAll([...consentNames, 'no-such']) })
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('de-identified'), attestedBy: anyUnit }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('provision'),
        provision: fc.constant('10:18 c'),
        decidedBy: fc.constant('police/investigation'),
        conditions: fc.constantFrom<object>(
          { danger: 'yes' },
          { danger: 'yes', need: 'unknown' },
          { danger: 'no' },
          {}
        ),
        lawOn: fc.constant('2023-03-01')
      })
    }
  ),
  present: fc.oneof(someOf(units), someOf([...units, 'ostersund/social-services', 'berg/social-services'])),
  facts: mostlyAll(facts),
  subjects: mostlyAll(subjects),
  purposes: mostlyAll(purposes),
  note,
  by: anyUnit,
  /** Whether the meeting is told of as attended by those who are present. */
  isTold: fc.constantFrom(false, true),
  entered: rarely(
    fc.record({
      unit: fc.constantFrom(...units),
      when: fc.constantFrom<Shift>([0, '09:15'], [0, '09:00'], [0, '09:30'], [1, '00:00'])
    })
  )
})

const screening = fc.record({
  when: around,
  outcome: fc.constantFrom('passed', 'confirmed', 'blocked'),
  by: anyUnit
})

const action = fc.record({ when: around, note, by: anyUnit })

/** Clauses 7, 8, 10.3, 12 and 15: the work on a case around a day on which it is discussed. */
export const workOnCase: Pieces = fc
  .record({
    name: fc.constantFrom('case/1', 'case/2'),
    on: workDay,
    referrals: fc.oneof(
      { weight: 4, arbitrary: fc.array(referral, { minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.array(referral, { maxLength: 2 }) }
    ),
    moved: rarely(fc.record({ when: around, to: fc.array(home, { minLength: 1, maxLength: 2 }) })),
    consents: fc.oneof(fc.array(consent, { minLength: 1, maxLength: 3 }), fc.array(consent, { maxLength: 3 })),
    narrowed: perhaps(narrowing),
    withdrawn: perhaps(withdrawal),
    discussions: fc.array(discussion, { maxLength: 2 }),
    considered: perhaps(around),
    screenings: fc.array(screening, { maxLength: 2 }),
    agreed: perhaps(action),
    agreement: ownAgreement
  })
  .map(({ name, on, referrals, moved, consents, narrowed, withdrawn, discussions, agreement, ...rest }) => {
    const { considered, screenings, agreed } = rest
    const inCase = (type: EventType, [days, clock]: Shift, data: object, by?: string): Said =>
      say(name, type, shifted(on, [days, clock]), { ...data, ...naming(agreement) }, by)
    const until = (shift: Shift | null): object => (shift === null ? {} : { until: shifted(on, shift) })
    return [
      ...referrals.map(({ days, referrer, note, by, ...data }) =>
        inCase(
          'CaseReferred',
          [days, null],
          { ...data, ...about, ...noting(note), ...(referrer === null ? {} : { referrer }) },
          by
        )
      ),
      ...(moved?.to ?? []).map((homeMunicipality) =>
        inCase('HomeMunicipalityChanged', moved?.when ?? [0, null], { homeMunicipality })
      ),
      ...consents.flatMap(({ when, until: end, toldAnew, by, ...data }) =>
        [data, ...where(toldAnew, (other) => ({ ...data, ...other }))].map((told) =>
          inCase('ConsentGiven', when, { ...told, ...until(end), form: 'consent-form' }, by)
        )
      ),
      ...where(narrowed, ({ consent, when, scope, until: end }) =>
        inCase('ConsentNarrowed', when, { consent, ...scope, ...until(end) })
      ),
      ...where(withdrawn, ({ consent, when }) => inCase('ConsentWithdrawn', when, { consent })),
      ...discussions.flatMap(({ span: [from, to], isKnownByItsDay, entered, note, by, isTold, ...data }) => [
        inCase(
          'CaseDiscussed',
          isKnownByItsDay ? [0, null] : from,
          {
            ...data,
            ...noting(note),
            meeting: `meeting/${on}`,
            from: shifted(on, from),
            to: shifted(on, to),
            kind: 'consulting'
          },
          by
        ),
        ...where(isTold ? data.present : null, (present) =>
          say(`meeting/${on}`, 'MeetingHeld', at(on, '09:00'), {
            kind: 'regular',
            from: at(on, '09:00'),
            to: at(on, '10:00'),
            attendance: present.map((unit) => ({ unit, function: 'representative', mode: 'video' }))
          })
        ),
        ...where(entered, ({ unit, when }) =>
          say(`meeting/${on}`, 'AttendeeEntered', shifted(on, when), { unit, function: 'representative' })
        )
      ]),
      ...where(considered, (when) => inCase('ChildPerspectiveConsidered', when, {})),
      ...where(agreed, ({ when, note, by }) =>
        inCase('ActionAgreed', when, { action: 'action-1', responsible: by, goal: 1, ...noting(note) }, by)
      ),
      ...screenings.map(({ when, outcome, by }) => inCase('PresentationScreened', when, { outcome, rules: [] }, by))
    ]
  })

const about = { gender: 'woman', contexts: ['men-against-women'], forms: ['physical'], subject: null }

const noting = (note: string | null): object => (note === null ? {} : { note })
