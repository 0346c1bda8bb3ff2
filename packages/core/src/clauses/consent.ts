import { Day, type Instant, Proof, Reasoned, Stockholm, Timeline, type Tri } from '@norrsken/rules'
import { givings, waysGiven } from '../case/accounts.ts'
import { covers, coversAll, type Disclosure, turnsOf } from '../case/coverage.ts'
import type * as Case from '../case/State.ts'
import { isParty } from './02-parties.ts'
import { evidence } from './evidence.ts'
import { bearerOf, isMember } from './Facts.ts'
import { contradiction, type Matter, missing } from './open.ts'
import type { Hearer, Presentation } from './presentation.ts'
import { namesAny, soughtFor, together } from './uncovered.ts'

/**
 * Whether the consents on which a presentation rests cover everyone who hears it, at every instant of it (R9): for each unit,
 * fact, subject and purpose one single consent. A unit whose party has left is covered by no consent (R12). Where accounts of
 * how a consent was given contradict each other, it is open, unless all lead to the same.
 *
 * @param named - the names of the consents
 */
export const consentCovers = (
  presentation: Presentation,
  named: ReadonlyArray<string>
): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>, Instant.Instant> => {
  const consents = presentation.state.consents.filter(({ consent }) => named.includes(consent))
  const accounts = givings(consents)
  const contradictory = accounts.filter(({ length }) => length > 1).flat()
  if (contradictory.length === 0) return coverage({ presentation, named, consents, given: consents })
  if (accounts.reduce((ways, { length }) => ways * length, 1) > mostWays) {
    return Timeline.of(disputed(contradictory))
  }
  const throughout = Reasoned.throughout(presentation)
  const answers = waysGiven(accounts).map((given) => throughout(coverage({ presentation, named, consents, given })))
  return Timeline.of(compared(answers, contradictory))
}

/** In how many ways consents may have been given before nobody goes through them: eight of them told of in two ways each. */
const mostWays = 256

/** A presentation, the consents that it rests on, by name, and those of them that were given by one account of each. */
interface Asked {
  readonly presentation: Presentation
  readonly named: ReadonlyArray<string>
  readonly consents: ReadonlyArray<Case.Consent>
  readonly given: ReadonlyArray<Case.Consent>
}

const coverage = (asked: Asked): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>, Instant.Instant> => {
  const { from, to, hearers } = asked.presentation
  const turns: Instant.Instant[] = []
  const note = (at: Instant.Instant): void => {
    if (from < at && at < to && !turns.includes(at)) turns.push(at)
  }
  for (const hearer of hearers) note(hearer.from)
  for (const consent of asked.given) turnsOf(consent).forEach(note)
  partyTurns(asked.presentation).forEach(note)
  return {
    initial: coverageAt(asked, from),
    changes: turns.sort((one, other) => one - other).map((at) => ({ from: at, value: coverageAt(asked, at) }))
  }
}

/** What all accounts come to; where they differ, the contradictory ones, and what else counted by any of them. */
const compared = (
  answers: ReadonlyArray<Reasoned.Reasoned<Tri.Tri>>,
  contradictory: ReadonlyArray<Case.Consent>
): Reasoned.Reasoned<Tri.Tri> => {
  const because = distinct(answers.flatMap((answer) => answer.because))
  const [value, ...others] = new Set(answers.map((answer) => answer.value))
  if (value !== undefined && others.length === 0) return Reasoned.reasoned(value, ...because)
  const ids = contradictory.map((consent) => consent.evidence.id)
  const open = because.filter(({ type }) => type === 'open')
  const besides = because
    .filter((reason) => !open.includes(reason))
    .flatMap(Proof.nodes)
    .filter((node) => node.type === 'event' && !ids.includes(node.id))
  return disputed(contradictory, [...open, ...distinct(besides)])
}

/** That it is open, until it is known which of the accounts are right. */
const disputed = (
  contradictory: ReadonlyArray<Case.Consent>,
  besides: ReadonlyArray<Proof.Proof> = []
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

/** Reasons, each once: several accounts may rest on the same. */
const distinct = (because: ReadonlyArray<Proof.Proof>): ReadonlyArray<Proof.Proof> => [
  ...new Map(because.map((reason) => [JSON.stringify(reason), reason])).values()
]

const coverageAt = (asked: Asked, at: Instant.Instant): Reasoned.Reasoned<Tri.Tri> => {
  const { presentation, given } = asked
  const hearers = presentation.hearers.filter(({ from }) => from <= at)
  const { discussion: discussed } = presentation
  const day = Stockholm.localDay(at)
  const gone = hearers.filter(({ unit }) => hasLeft(presentation, unit, day))
  const lacking: Disclosure[] = []
  const used: Case.Consent[] = []
  const doubtful: Case.Consent[] = []
  for (const hearer of hearers) {
    if (gone.includes(hearer)) continue
    const whole = given.find((consent) => coversAll(consent, discussed, hearer.unit, at))
    if (whole !== undefined) {
      addTo(used, whole)
      continue
    }
    for (const disclosure of disclosuresTo(presentation, hearer)) {
      const answers = given.map((consent) => covers(consent, disclosure, at))
      const covering = given[answers.indexOf('yes')]
      if (covering !== undefined) addTo(used, covering)
      else if (!answers.includes('unknown')) lacking.push(disclosure)
      else for (const [i, consent] of given.entries()) if (answers[i] === 'unknown') addTo(doubtful, consent)
    }
  }
  if (gone.length + lacking.length > 0) {
    const left = gone.flatMap((hearer) => [...cameIn(discussed)(hearer), leftProof(presentation, hearer.unit, day)])
    return Reasoned.reasoned<Tri.Tri>('no', ...left, ...(lacking.length === 0 ? [] : uncovered(asked, lacking, at)))
  }
  if (doubtful.length > 0) {
    return Reasoned.reasoned<Tri.Tri>(
      'unknown',
      missing(aboutEach('consent-given-when', doubtful), doubtful.map(consentProof)),
      ...hearers.flatMap(cameIn(discussed)),
      ...used.flatMap((consent) => limits(consent, at))
    )
  }
  return Reasoned.reasoned<Tri.Tri>('yes', ...used.flatMap((consent) => standing(consent, at, presentation.to)))
}

/** Notes a consent once. */
const addTo = (list: Case.Consent[], consent: Case.Consent): void => {
  if (!list.includes(consent)) list.push(consent)
}

/** That somebody came in while the case was discussed. */
const cameIn =
  (discussed: Case.Discussion) =>
  ({ unit, by }: Hearer): ReadonlyArray<Proof.EventProof> =>
    by === discussed ? [] : [evidence(by, { unit })]

/** What is disclosed to a unit. Where a presentation leaves out facts, subjects or purposes, any consent to the unit will do. */
const disclosuresTo = ({ discussion }: Presentation, { unit }: Hearer): ReadonlyArray<Disclosure> =>
  orAny(discussion.facts).flatMap((fact) =>
    orAny(discussion.subjects).flatMap((subject) =>
      orAny(discussion.purposes).map((purpose) => ({ unit, fact, subject, purpose }))
    )
  )

const orAny = <A>(list: ReadonlyArray<A>): ReadonlyArray<A | null> => (list.length === 0 ? [null] : list)

/** The beginnings of the days on which somebody becomes a party or is none any more, where it lasts beyond midnight. */
const partyTurns = ({ facts, from, to }: Presentation): ReadonlyArray<Instant.Instant> =>
  Stockholm.localDay(from) === Stockholm.localDay(to)
    ? []
    : facts.life.spells
        .flatMap((spell) => (spell.to === null ? [spell.from] : [spell.from, Day.addDays(1)(spell.to)]))
        .map(Stockholm.startOfDay)

/** A party that has been one, and is none on a day. */
const hasLeft = ({ facts }: Presentation, unit: string, day: Day.Day): boolean => {
  const party = bearerOf(unit)
  return facts.life.spells.some((spell) => spell.party === party && spell.from <= day) && !isMember(facts, party, day)
}

const leftProof = ({ facts }: Presentation, unit: string, day: Day.Day): Proof.RuleProof => ({
  type: 'rule',
  rule: '12/left',
  clause: '12',
  about: { unit },
  outcome: 'no',
  because: [isParty(facts, bearerOf(unit), day).proof]
})

/**
 * That no consent covers some disclosures: those that were given, with what limits them, and that of the consents that the
 * presentation names no more would have covered any as they were given.
 */
const uncovered = (
  { presentation: { stream, discussion, hearers }, named, consents }: Asked,
  lacking: ReadonlyArray<Disclosure>,
  at: Instant.Instant
): ReadonlyArray<Proof.Proof> => {
  const known = consents.filter(({ given }) => given <= at)
  const units = new Set(lacking.map(({ unit }) => unit))
  return [
    ...hearers.filter(({ unit, from }) => from <= at && units.has(unit)).flatMap(cameIn(discussion)),
    ...known.flatMap((consent) => limits(consent, at)),
    ...together(lacking).map(
      (group): Proof.AbsenceProof => ({
        type: 'absence',
        of: 'ConsentGiven',
        where: { case: stream, consent: named, ...soughtFor(group) },
        from: null,
        to: Stockholm.toLocalIso(at),
        found: known.filter(({ scopes: [given] }) => given !== undefined && namesAny(given.scope, group)).length
      })
    )
  ]
}

const consentProof = (consent: Case.Consent): Proof.EventProof => evidence(consent, { consent: consent.consent })

/** A consent, with what has limited it by an instant. */
const limits = (consent: Case.Consent, at: Instant.Instant): ReadonlyArray<Proof.Proof> => [
  consentProof(consent),
  ...consent.scopes
    .slice(1)
    .filter(({ from }) => from <= at)
    .map((scope) => evidence(scope, { consent: consent.consent })),
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
