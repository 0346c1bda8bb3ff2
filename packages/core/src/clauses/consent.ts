import { Day, type Instant, type Proof, Reasoned, Stockholm, type Tri } from '@norrsken/rules'
import { givings, tooManyWays, waysGiven } from '../case/accounts.ts'
import { covers, coversAll, type Disclosure, turnsOf } from '../case/coverage.ts'
import type * as Case from '../case/State.ts'
import { evidence } from './evidence.ts'
import type { Hearer, Hearing } from './hearing.ts'
import { hasLeft, leftProof } from './left.ts'
import { contradiction, type Matter, missing } from './open.ts'
import { namesAny, soughtFor, together } from './uncovered.ts'

/**
 * Whether the consents on which a presentation rests cover everyone who hears it, at every instant of it (R9): for each unit,
 * fact, subject and purpose one single consent. A unit whose party has left is covered by no consent (R12). Where accounts of
 * how a consent was given contradict each other, it is open, unless all lead to the same.
 *
 * @param named - the names of the consents; `null`: all of the case
 */
export const consentCovers = (hearing: Hearing, named: ReadonlyArray<string> | null): Reasoned.Reasoned<Tri.Tri> => {
  const { consents: all } = hearing.state
  const consents = named === null ? all : all.filter(({ consent }) => named.includes(consent))
  if (consents.length < 2) return coverage({ hearing, named, consents, given: consents })
  const accounts = givings(consents)
  const contradictory = accounts.filter(({ length }) => length > 1).flat()
  if (tooManyWays(accounts)) return disputed(contradictory)
  const ways = contradictory.length === 0 ? [accounts.map(([only]) => only)] : waysGiven(accounts)
  const answers = ways.map((given) => coverage({ hearing, named, consents, given }))
  return compared(answers, contradictory)
}

/** What is heard, the consents that it rests on, by name, and those of them that were given by one account of each. */
interface Asked {
  readonly hearing: Hearing
  readonly named: ReadonlyArray<string> | null
  readonly consents: ReadonlyArray<Case.Consent>
  readonly given: ReadonlyArray<Case.Consent>
}

/** Whether they cover from the beginning to the end: the first moment at which they do not, else one of which it is unknown. */
const coverage = (asked: Asked): Reasoned.Reasoned<Tri.Tri> => {
  const { to } = asked.hearing
  const used: Used = new Map()
  const doubts = momentsOf(asked).map((at) => doubtAt(asked, at, used))
  return (
    doubts.find((doubt) => doubt?.value === 'no') ??
    doubts.find((doubt) => doubt?.value === 'unknown') ??
    Reasoned.reasoned('yes', ...[...used].flatMap(([consent, last]) => standing(consent, last, to)))
  )
}

/** The consents that cover somebody, each with the last moment at which it was looked at and does. */
type Used = Map<Case.Consent, Instant.Instant>

/**
 * The beginning of a presentation, and each moment of it from which something else may be covered, somebody else hears, or,
 * where it lasts beyond midnight, a party that hears is none any more.
 */
const momentsOf = ({ hearing, given }: Asked): ReadonlyArray<Instant.Instant> => {
  const { from, to, hearers } = hearing
  const moments = [from]
  if (from === to) return moments
  const note = (at: Instant.Instant): void => {
    if (from < at && at < to && !moments.includes(at)) moments.push(at)
  }
  for (const hearer of hearers) note(hearer.from)
  for (const consent of given) turnsOf(consent).forEach(note)
  if (Stockholm.localDay(from) !== Stockholm.localDay(to)) {
    for (const { to: last } of hearing.facts.life.spells) {
      if (last !== null) note(Stockholm.startOfDay(Day.addDays(1)(last)))
    }
  }
  return moments.sort((one, other) => one - other)
}

/** What all accounts come to; where they differ, the contradictory ones, and what else counted by any of them. */
const compared = (
  answers: ReadonlyArray<Reasoned.Reasoned<Tri.Tri>>,
  contradictory: ReadonlyArray<Case.Consent>
): Reasoned.Reasoned<Tri.Tri> => {
  const because = distinct(answers.flatMap((answer) => answer.because))
  const agreed = answers.find(({ value }) => answers.every((answer) => answer.value === value))
  if (agreed !== undefined) return Reasoned.reasoned(agreed.value, ...because)
  const ids = contradictory.map((consent) => consent.evidence.id)
  const besides = because.filter(
    (reason) => reason.type === 'open' || (reason.type === 'event' && !ids.includes(reason.id))
  )
  return disputed(contradictory, ...besides)
}

/** That it is open, until it is known which of the accounts are right. */
const disputed = (
  contradictory: ReadonlyArray<Case.Consent>,
  ...besides: ReadonlyArray<Proof.Proof>
): Reasoned.Reasoned<Tri.Tri> => {
  const open = contradiction(aboutEach('consent-covers-what', contradictory), contradictory.map(consentProof))
  return Reasoned.reasoned<Tri.Tri>('unknown', open, ...besides)
}

/** Something that would decide it, of each consent by its name. */
const aboutEach = (
  name: 'consent-given-when' | 'consent-covers-what',
  consents: ReadonlyArray<Case.Consent>
): ReadonlyArray<Matter> =>
  [...new Set(consents.map(({ consent }) => consent))].map((consent) => ({ name, of: { consent } }))

/** Reasons, each once: several accounts, and several who hear, may have the same. Mostly none is there twice. */
const distinct = (because: ReadonlyArray<Proof.Proof>): ReadonlyArray<Proof.Proof> =>
  new Set(because.map(kindOrId)).size === because.length
    ? because
    : [...new Map(because.map((reason) => [JSON.stringify(reason), reason])).values()]

/** The same for reasons that are the same. */
const kindOrId = (reason: Proof.Proof): string => (reason.type === 'event' ? `event ${reason.id}` : reason.type)

/** That somebody is not covered at a moment, or that it is unknown; `null` where everybody is. */
const doubtAt = (asked: Asked, at: Instant.Instant, used: Used): Reasoned.Reasoned<Tri.Tri> | null => {
  const { hearing, given } = asked
  const { discussion: discussed } = hearing
  const hearers = hearing.hearers.filter(({ from }) => from <= at)
  const day = Stockholm.localDay(at)
  const gone: Hearer[] = []
  const lacking: Disclosure[] = []
  const doubtful: Case.Consent[] = []
  for (const hearer of hearers) {
    if (hasLeft(hearing.facts, hearer.unit, day)) {
      gone.push(hearer)
      continue
    }
    const whole = given.find((consent) => coversAll(consent, discussed, hearer.unit, at))
    if (whole !== undefined) {
      used.set(whole, at)
      continue
    }
    for (const disclosure of disclosuresTo(hearing, hearer)) {
      const answers = given.map((consent) => covers(consent, disclosure, at))
      const covering = given[answers.indexOf('yes')]
      if (covering !== undefined) used.set(covering, at)
      else if (!answers.includes('unknown')) lacking.push(disclosure)
      else doubtful.push(...given.filter((_, i) => answers[i] === 'unknown'))
    }
  }
  if (gone.length + lacking.length > 0) {
    const left = gone.flatMap((hearer) => [...cameIn(discussed)(hearer), leftProof(hearing.facts, hearer.unit, day)])
    const others = lacking.length === 0 ? [] : uncovered(asked, hearers, lacking, at)
    return Reasoned.reasoned<Tri.Tri>('no', ...distinct([...left, ...others]))
  }
  if (doubtful.length > 0) {
    return Reasoned.reasoned<Tri.Tri>(
      'unknown',
      missing(aboutEach('consent-given-when', doubtful), distinct(doubtful.map(consentProof))),
      ...hearers.flatMap(cameIn(discussed)),
      ...[...used.keys()].flatMap((consent) => limits(consent, at))
    )
  }
  return null
}

/** That somebody came in while the case was discussed. */
const cameIn =
  (discussed: Hearing['discussion']) =>
  ({ unit, by }: Hearer): ReadonlyArray<Proof.EventProof> =>
    by === discussed || !('evidence' in by) ? [] : [evidence(by, { unit })]

/** What is disclosed to a unit. Where a presentation leaves out facts, subjects or purposes, any consent to the unit will do. */
const disclosuresTo = ({ discussion }: Hearing, { unit }: Hearer): ReadonlyArray<Disclosure> =>
  orAny(discussion.facts).flatMap((fact) =>
    orAny(discussion.subjects).flatMap((subject) =>
      orAny(discussion.purposes).map((purpose) => ({ unit, fact, subject, purpose }))
    )
  )

const orAny = <A>(list: ReadonlyArray<A>): ReadonlyArray<A | null> => (list.length === 0 ? [null] : list)

/**
 * That no consent covers some disclosures: those that were given, with what limits them, and that of the consents that the
 * presentation names no more would have covered any as they were given.
 */
const uncovered = (
  { hearing: { stream, discussion }, named, consents }: Asked,
  hearers: ReadonlyArray<Hearer>,
  lacking: ReadonlyArray<Disclosure>,
  at: Instant.Instant
): ReadonlyArray<Proof.Proof> => {
  const known = consents.filter(({ given }) => given <= at)
  return [
    ...hearers.filter(({ unit }) => lacking.some((one) => one.unit === unit)).flatMap(cameIn(discussion)),
    ...known.flatMap((consent) => limits(consent, at)),
    ...together(lacking).map(
      (group): Proof.AbsenceProof => ({
        type: 'absence',
        of: 'ConsentGiven',
        where: { case: stream, ...(named === null ? {} : { consent: named }), ...soughtFor(group) },
        from: null,
        to: Stockholm.toLocalIso(at),
        found: known.filter(({ scopes: [given] }) => given !== undefined && namesAny(given.scope, group)).length
      })
    )
  ]
}

const consentProof = (consent: Case.Consent): Proof.EventProof => evidence(consent, { consent: consent.consent })

/** What a consent covers from a moment on, and to which end, where that is another than before. */
const scopeProof = ({ consent }: Case.Consent, limit: Limit, before: Limit | undefined): Proof.EventProof => {
  const { until } = limit.scope
  return evidence(limit, until === null || until === before?.scope.until ? { consent } : { consent, until })
}

type Limit = Case.Consent['scopes'][number]

/** A consent that has been given by an instant, with what has limited it by then. */
const limits = (consent: Case.Consent, at: Instant.Instant): ReadonlyArray<Proof.Proof> => [
  ...consent.scopes.filter(({ from }) => from <= at).map((limit, i, known) => scopeProof(consent, limit, known[i - 1])),
  ...(consent.withdrawn !== null && consent.withdrawn.at <= at
    ? [evidence(consent.withdrawn, { consent: consent.consent })]
    : [])
]

/**
 * A consent that holds at an instant: what has limited it, and that it has not been withdrawn before another; of one that was
 * withdrawn by then, that it has not been by the first.
 */
const standing = (consent: Case.Consent, at: Instant.Instant, until: Instant.Instant): ReadonlyArray<Proof.Proof> => [
  ...limits(consent, at),
  {
    type: 'absence',
    of: 'ConsentWithdrawn',
    where: { case: consent.evidence.stream, consent: consent.consent },
    from: Stockholm.toLocalIso(consent.given),
    to: Stockholm.toLocalIso(consent.withdrawn !== null && consent.withdrawn.at <= until ? at : until),
    found: 0
  }
]
