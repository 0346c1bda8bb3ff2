import { type Case, Sealed } from '@norrsken/core'
import { Day, Instant, Stockholm } from '@norrsken/rules'
import { membersOn } from './agreement.ts'
import { coordinator, municipalities, socialSecretary, socialServices, units } from './county.ts'
import { at, type CaseSaid, type Draft, dayIso, iso, later, type Plan, plan } from './Draft.ts'
import { type HeldMeeting, minutesOfCase } from './meetings.ts'
import { type Random, random, type Weighted } from './random.ts'

/** What a case is made with. */
export interface Circumstances {
  readonly seed: number
  /** The number of the case, from 1. */
  readonly number: number
  readonly referred: Day.Day
  readonly meetingInWeekOf: (day: Day.Day) => HeldMeeting | null
  /** What chance has no say in. */
  readonly settled?: Settled
}

/** What is settled of a case before chance has its say. */
export interface Settled {
  readonly gender?: 'woman' | 'man'
  readonly context?: Case.ViolenceContext
  /** The number that stands for the person. */
  readonly person?: number
  /** Consent is withdrawn, or given only once the case was discussed de-identified. */
  readonly consent?: 'withdrawn' | 'after-first-discussion'
  /** The referral turns out to be wrong. */
  readonly isCorrected?: boolean
  /** Something turns out not to have happened. */
  readonly isTakenBack?: boolean
  /** The case is discussed whether or not the social services of its municipality ever come. */
  readonly isDiscussed?: boolean
}

/** What will be written about a case: ten events or so. */
export const casePlan = (circumstances: Circumstances): Plan => {
  const story = begin(circumstances)
  const atReferral = consentIn(story)
  const { discussed, consent } = discussions(story, atReferral)
  work(story, discussed)
  ending(story, consent)
  amendments(story)
  return plan(`case/${circumstances.number}`, at(circumstances.referred, 0), story.drafts)
}

/** A case in the making. */
interface Story extends Circumstances {
  readonly settled: Settled
  readonly chance: Random
  readonly home: string
  readonly start: Instant.Instant
  readonly children: boolean
  readonly drafts: Draft[]
  readonly write: (when: Instant.Instant, said: CaseSaid, by?: Draft['by']) => Draft
  /** What is known by its day alone. */
  readonly writeDay: (when: Instant.Instant, said: CaseSaid) => Draft
}

interface Consent {
  readonly id: string
  readonly from: Instant.Instant
  readonly recipients: ReadonlyArray<string>
}

const day = 24 * 60

const begin = (circumstances: Circumstances): Story => {
  const { seed, number, referred, settled = {} } = circumstances
  const chance = random(seed, 7, number)
  const members = membersOn(seed, referred)
  const chosen = chance.weighted(municipalities)
  const home = members.includes(chosen) ? chosen : 'ostersund'
  const start = later(at(referred, 8), chance.int(0, 8 * 60))
  const drafts: Draft[] = []
  const draft = (when: Instant.Instant, effective: string, said: CaseSaid, by: Draft['by']): Draft => {
    const late = drafts.length > 0 && chance.chance(3) ? chance.int(3, 45) * day : chance.int(5, 300)
    const recorded = Math.max(later(when, late), (drafts[0]?.recorded ?? 0) + 1) as Instant.Instant
    const written: Draft = { said, effective, recorded, by }
    drafts.push(written)
    return written
  }
  const story: Story = {
    ...circumstances,
    settled,
    chance,
    home,
    start,
    children: chance.chance(55),
    drafts,
    write: (when, said, by = coordinator) => draft(when, iso(when), said, by),
    writeDay: (when, said) => draft(when, dayIso(Stockholm.localDay(when)), said, coordinator)
  }
  story.write(start, { type: 'CaseReferred', data: referral(story) })
  return story
}

type DataOf<T extends Case.Event['type']> = Extract<Case.Event, { readonly type: T }>['data']

const referral = ({ chance, home, number, children, start, settled }: Story): DataOf<'CaseReferred'> => {
  const gender = settled.gender ?? chance.weighted(genders)
  const incident = {
    on: dayIso(Stockholm.localDay(later(start, -chance.int(0, 60) * day))),
    criminal: chance.pick(known)
  }
  return {
    homeMunicipality: home,
    residence: chance.chance(99) ? 'in-county' : 'outside',
    ageBand: chance.weighted(ageBands),
    gender,
    contexts: [settled.context ?? chance.weighted(gender === 'man' ? contextsOfMen : contextsOfWomen)],
    forms: formsOf(chance),
    children: chance.chance(94) ? children : 'unknown',
    subject: subjectOf(chance, number, settled),
    referrer: chance.weighted([
      [socialServices(home), 60],
      [units.safety, 20],
      [units.healthCare, 15],
      [units.violenceTeam, 5]
    ]),
    reportedBefore: chance.pick(known),
    ...(chance.chance(60) ? { incident } : {})
  }
}

const subjectOf = (chance: Random, number: number, { person, consent }: Settled): Sealed.Sealed<string> | null => {
  if (consent === 'after-first-discussion') return null
  if (person !== undefined) return Sealed.seal(`person-${person}`)
  return chance.chance(12) ? null : Sealed.seal(pseudonym(chance, number))
}

/** A number stands for a person. One in twenty has been in an earlier case. */
const pseudonym = (chance: Random, number: number): string =>
  `person-${chance.chance(5) ? chance.int(1, number) : number}`

const formsOf = (chance: Random): DataOf<'CaseReferred'>['forms'] => {
  const forms = formPercents.filter(([, percent]) => chance.chance(percent)).map(([form]) => form)
  return forms.length === 0 ? ['psychological'] : forms
}

const known = ['yes', 'no', 'unknown'] as const

const genders: Weighted<DataOf<'CaseReferred'>['gender']> = [
  ['woman', 94],
  ['man', 4],
  ['other', 1],
  ['unknown', 1]
]

const ageBands: Weighted<DataOf<'CaseReferred'>['ageBand']> = [
  ['25-34', 300],
  ['35-44', 260],
  ['18-24', 180],
  ['45-54', 150],
  ['55-64', 70],
  ['65+', 35],
  ['under-18', 5]
]

const contextsOfWomen: Weighted<Case.ViolenceContext> = [
  ['men-against-women', 86],
  ['honour', 9],
  ['same-sex', 2],
  ['prostitution-trafficking', 3]
]

const contextsOfMen: Weighted<Case.ViolenceContext> = [
  ['women-against-men', 60],
  ['honour', 25],
  ['same-sex', 15]
]

/** How often each form of violence is there, of a hundred. */
const formPercents: ReadonlyArray<readonly [Case.ViolenceForm, number]> = [
  ['psychological', 88],
  ['physical', 64],
  ['sexual', 24],
  ['material', 14],
  ['economic', 26],
  ['latent', 18],
  ['neglect', 4]
]

/** In most cases the individual consents: to most units, for the facts that they need. */
const consentIn = (story: Story): Consent | null => {
  const { chance, start, settled } = story
  if (settled.consent === 'after-first-discussion') return null
  return settled.consent === 'withdrawn' || chance.chance(85)
    ? given(story, later(start, chance.int(0, 4 * day)))
    : null
}

const given = ({ chance, home, number, write }: Story, from: Instant.Instant): Consent => {
  const id = `consent-${number}`
  const recipients = [
    units.coordination,
    socialServices(home),
    ...chance.some(98, [units.investigation, units.safety, units.healthCare, units.violenceTeam])
  ]
  const data: DataOf<'ConsentGiven'> = {
    consent: id,
    recipients,
    facts: ['identity', 'location', 'social', 'risk', ...chance.some(60, ['health', 'crime'] as const)],
    subjects: ['individual'],
    purposes: ['clarify-needs', 'assess-risk', 'consult'],
    form: chance.weighted([
      ['consent-form', 85],
      ['other-written', 8],
      ['oral', 7]
    ]),
    explained: chance.chance(97)
  }
  const until = dayIso(Day.addDays(chance.int(300, 400))(Stockholm.localDay(from)))
  write(from, { type: 'ConsentGiven', data: chance.chance(30) ? { ...data, until } : data }, socialSecretary(home))
  return { id, from, recipients }
}

/** The case is discussed once to three times, where its social services attend. */
const discussions = (
  story: Story,
  atReferral: Consent | null
): { readonly discussed: ReadonlyArray<Instant.Instant>; readonly consent: Consent | null } => {
  const { chance, start, home, number, settled } = story
  const isGivenLater = settled.consent === 'after-first-discussion'
  const times = isGivenLater ? 2 : chance.weighted(timesDiscussed)
  const discussed: Instant.Instant[] = []
  let consent = atReferral
  let after = Stockholm.localDay(consent?.from ?? start)
  for (let time = 1; time <= times; time += 1) {
    const own = nextMeeting(story, after, chance.chance(98) ? socialServices(home) : units.coordination)
    const any = time === 1 && settled.isDiscussed === true ? nextMeeting(story, after, units.coordination) : null
    const meeting = own ?? any
    if (meeting === null) break
    const from = beginningAt(story, meeting)
    story.write(from, {
      type: 'CaseDiscussed',
      data: discussion(story, consent, meeting, from, time, `${number}-${time}`)
    })
    discussed.push(later(from, 15))
    after = Day.addDays(chance.int(7, 42))(meeting.day)
    if (isGivenLater && consent === null) consent = afterwards(story, later(from, chance.int(1, 5) * day))
  }
  return { discussed, consent }
}

const timesDiscussed: Weighted<number> = [
  [1, 58],
  [2, 30],
  [3, 12]
]

/** Consent to a case that was de-identified until then. */
const afterwards = (story: Story, from: Instant.Instant): Consent => {
  const subject = Sealed.seal(`person-${story.number}`)
  story.write(from, { type: 'SubjectAttached', data: { subject } })
  return given(story, from)
}

const nextMeeting = ({ meetingInWeekOf }: Story, after: Day.Day, attending: string): HeldMeeting | null => {
  for (let week = 0; week < 12; week += 1) {
    const meeting = meetingInWeekOf(Day.addDays(7 * week)(after))
    if (meeting !== null && meeting.day > after && comersTo(meeting).some(({ unit }) => unit === attending))
      return meeting
  }
  return null
}

const comersTo = ({ attendance, services }: HeldMeeting): ReadonlyArray<{ readonly unit: string }> => [
  ...attendance,
  ...services
]

/** A case is presented while its social services are there; before any are, where they do not come. */
const beginningAt = ({ chance, home }: Story, { starts, services }: HeldMeeting): Instant.Instant => {
  const own = services.find(({ unit }) => unit === socialServices(home))
  if (own === undefined) return starts
  const last = (own.to - own.from) / Instant.msPerMinute - minutesOfCase
  return later(own.from, 5 * chance.int(0, last / 5))
}

/**
 * Whoever the consent does not name steps out while the case is presented, and nobody writes that down; once in a hundred times
 * somebody stays.
 */
const discussion = (
  { chance, home }: Story,
  consent: Consent | null,
  { stream, attendance, services }: HeldMeeting,
  from: Instant.Instant,
  time: number,
  name: string
): DataOf<'CaseDiscussed'> => {
  const own = services.filter(({ unit }) => unit === socialServices(home))
  const present = [...attendance, ...own].map(({ unit }) => unit)
  const common: Omit<DataOf<'CaseDiscussed'>, 'basis' | 'present' | 'facts'> = {
    discussion: name,
    meeting: stream,
    from: iso(from),
    to: iso(later(from, minutesOfCase)),
    kind: time === 1 ? chance.pick(['planning', 'planning', 'consulting', 'acute']) : 'follow-up',
    purposes: time === 1 ? ['clarify-needs', 'assess-risk'] : ['consult'],
    subjects: ['individual']
  }
  if (consent === null) {
    const basis = { kind: 'de-identified', attestedBy: socialServices(home) } as const
    return { ...common, basis, present, facts: ['social', 'risk'] }
  }
  const covered = present.filter((unit) => consent.recipients.includes(unit))
  return {
    ...common,
    basis: { kind: 'consent', consents: [consent.id] },
    present: chance.chance(1) ? [...covered, ...stayingOn(present, services)] : covered,
    facts: ['identity', 'social', 'risk']
  }
}

/** Somebody of other social services who has not left, or is there too early. */
const stayingOn = (present: ReadonlyArray<string>, services: HeldMeeting['services']): ReadonlyArray<string> =>
  services
    .map(({ unit }) => unit)
    .filter((unit) => !present.includes(unit))
    .slice(0, 1)

/** What comes of the discussions: needs, risks, actions, and what they lead to. */
const work = (story: Story, discussed: ReadonlyArray<Instant.Instant>): void => {
  const { chance, home, children, number, write, writeDay, settled } = story
  const [first] = discussed
  if (children && chance.chance(88)) writeDay(first ?? story.start, { type: 'ChildPerspectiveConsidered', data: {} })
  if (first === undefined) return
  if (chance.chance(60)) {
    const needs = [
      { need: 'Tryggt boende', responsible: socialServices(home), horizon: chance.pick(['short', 'long']) } as const
    ]
    write(first, { type: 'NeedsClarified', data: { needs } })
  }
  if (chance.chance(65)) {
    const level = chance.pick(['low', 'raised', 'raised', 'high'])
    write(first, { type: 'RiskAssessed', data: { instrument: chance.pick(['SARA:SV', 'FREDA', 'PATRIARK']), level } })
  }
  if (chance.chance(9))
    writeDay(first, { type: 'ProtectionRecorded', data: { kind: chance.pick(['marking', 'protected-registration']) } })
  for (const [index, from] of discussed.entries()) {
    const count = index === 0 ? chance.int(1, 2) : chance.int(0, 1)
    for (let nth = 1; nth <= count; nth += 1)
      action(story, from, `${number}-${index + 1}`, `action-${number}-${index + 1}${nth}`)
  }
  const unit = chance.pick([units.violenceTeam, units.healthCare])
  if (settled.isTakenBack === true || chance.chance(35))
    writeDay(later(first, chance.int(2, 40) * day), { type: 'SupportAssessed', data: {} })
  if (chance.chance(35)) writeDay(later(first, chance.int(2, 40) * day), { type: 'ContactEstablished', data: { unit } })
  if (chance.chance(30))
    writeDay(later(first, chance.int(0, 14) * day), { type: 'InformationGiven', data: { party: 'region' } })
  if (chance.chance(26)) writeDay(later(first, chance.int(1, 30) * day), { type: 'CrimeReported', data: {} })
  if (chance.chance(12)) writeDay(later(first, chance.int(20, 60) * day), { type: 'InvestigationJoined', data: {} })
}

const action = (
  { chance, home, write, writeDay }: Story,
  agreed: Instant.Instant,
  discussion: string,
  name: string
): void => {
  const { goal, kind, responsible } = chance.pick(actions(home))
  const due = dayIso(Day.addDays(chance.int(7, 60))(Stockholm.localDay(agreed)))
  write(agreed, { type: 'ActionAgreed', data: { action: name, responsible, goal, due, discussion, kind } })
  const done = later(agreed, chance.int(3, 70) * day)
  const outcome = chance.int(1, 100)
  if (outcome <= 78) writeDay(done, { type: 'ActionCompleted', data: { action: name } })
  else if (outcome <= 88) {
    const reason = chance.pick(['circumstances-changed', 'not-done', 'declined'])
    writeDay(done, { type: 'ActionDropped', data: { action: name, reason } })
  }
}

const actions = (home: string) =>
  [
    { goal: 2, kind: 'protection', responsible: socialServices(home) },
    { goal: 2, kind: 'protection', responsible: units.safety },
    { goal: 1, kind: 'support', responsible: socialServices(home) },
    { goal: 3, kind: 'support', responsible: units.healthCare },
    { goal: 4, kind: 'contact', responsible: units.violenceTeam },
    { goal: 5, kind: 'information', responsible: socialServices(home) },
    { goal: 6, kind: 'information', responsible: units.investigation }
  ] as const

/** Most cases are closed after some months, a few are opened again; a consent may be narrowed or withdrawn before. */
const ending = (story: Story, consent: Consent | null): void => {
  const { chance, home, start, write, writeDay, settled } = story
  const closed = later(start, chance.int(45, 200) * day)
  if (consent !== null) {
    const by = socialSecretary(home)
    const data = { consent: consent.id, recipients: consent.recipients.filter((unit) => unit !== units.healthCare) }
    if (chance.chance(4)) write(later(consent.from, chance.int(3, 60) * day), { type: 'ConsentNarrowed', data }, by)
    if (settled.consent === 'withdrawn' || chance.chance(5)) {
      write(
        later(consent.from, chance.int(5, 90) * day),
        { type: 'ConsentWithdrawn', data: { consent: consent.id } },
        by
      )
    }
  }
  if (!chance.chance(86)) return
  writeDay(closed, {
    type: 'CaseClosed',
    data: { reason: chance.pick(['Behoven är tillgodosedda', 'Avslutat på egen begäran']) }
  })
  if (!chance.chance(6)) return
  const reopened = later(closed, chance.int(10, 120) * day)
  writeDay(reopened, { type: 'CaseReopened', data: {} })
  if (chance.chance(50))
    writeDay(later(reopened, chance.int(20, 90) * day), { type: 'CaseClosed', data: { reason: 'Avslutat igen' } })
}

/** A few referrals turn out to be wrong, and a few events not to have happened. */
const amendments = ({ chance, drafts, settled }: Story): void => {
  const [first] = drafts
  const amended = (draft: Draft): Instant.Instant => later(draft.recorded, chance.int(1, 40) * day)
  if (first?.said.type === 'CaseReferred' && (settled.isCorrected === true || chance.chance(3))) {
    const data = { ...first.said.data, ageBand: chance.weighted(ageBands) }
    drafts.push({ ...first, said: { type: 'CaseReferred', data }, recorded: amended(first), corrects: first })
  }
  const mistaken = drafts.find(({ said }) => said.type === 'ContactEstablished' || said.type === 'SupportAssessed')
  if (mistaken !== undefined && (settled.isTakenBack === true || chance.chance(1))) {
    const said = { type: 'Retraction', of: mistaken, reason: 'Hände inte' } as const
    drafts.push({ ...mistaken, said, recorded: amended(mistaken) })
  }
}
