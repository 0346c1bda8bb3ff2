import { type Instant, type Proof, Reasoned, Stockholm, type Timeline, type Tri } from '@norrsken/rules'
import { covers, coversAll, type Disclosure, names, turnsOf } from '../case/coverage.ts'
import type * as Case from '../case/State.ts'
import { isParty } from './02-parties.ts'
import { evidence } from './evidence.ts'
import { bearerOf, isMember } from './Facts.ts'
import type { Hearer, Presentation } from './presentation.ts'

/**
 * Whether the consents on which a presentation rests cover everyone who hears it, at every instant of it (R9): for each unit,
 * fact, subject and purpose one single consent. A unit whose party has left is covered by no consent (R12).
 */
export const consentCovers = (
  presentation: Presentation
): Timeline.Timeline<Reasoned.Reasoned<Tri.Tri>, Instant.Instant> => {
  const { discussion, state, from, to, hearers } = presentation
  const { basis } = discussion
  const named = basis.kind === 'consent' ? basis.consents : []
  const consents = state.consents.filter(({ consent }) => named.includes(consent))
  const turns = [...hearers.map((hearer) => hearer.from), ...consents.flatMap(turnsOf)].filter(
    (at) => from < at && at < to
  )
  return {
    initial: coverageAt(presentation, consents, from),
    changes: [...new Set(turns)]
      .sort((one, other) => one - other)
      .map((at) => ({ from: at, value: coverageAt(presentation, consents, at) }))
  }
}

const coverageAt = (
  presentation: Presentation,
  consents: ReadonlyArray<Case.Consent>,
  at: Instant.Instant
): Reasoned.Reasoned<Tri.Tri> => {
  const hearers = presentation.hearers.filter(({ from }) => from <= at)
  const { discussion: discussed } = presentation
  const gone = hearers.filter(({ unit }) => hasLeft(presentation, unit))
  if (gone.length > 0) {
    return Reasoned.reasoned<Tri.Tri>('no', ...gone.map(({ unit }) => leftProof(presentation, unit)))
  }
  const used = new Set<Case.Consent>()
  const doubtful = new Set<Case.Consent>()
  for (const hearer of hearers) {
    const whole = consents.find((consent) => coversAll(consent, discussed, hearer.unit, at))
    if (whole !== undefined) {
      used.add(whole)
      continue
    }
    for (const disclosure of disclosuresTo(presentation, hearer)) {
      const answers = consents.map((consent) => covers(consent, disclosure, at))
      const covering = consents[answers.indexOf('yes')]
      if (covering !== undefined) used.add(covering)
      else if (!answers.includes('unknown')) return uncovered(presentation, consents, hearer, disclosure, at)
      else for (const [i, consent] of consents.entries()) if (answers[i] === 'unknown') doubtful.add(consent)
    }
  }
  if (doubtful.size > 0) {
    const given = [...doubtful]
    return Reasoned.undecided(
      'missing-fact',
      given.map(({ consent }) => `when ${consent} was given`),
      given.map(consentProof)
    )
  }
  return Reasoned.reasoned<Tri.Tri>('yes', ...[...used].flatMap((consent) => standing(consent, at, presentation.to)))
}

/** What is disclosed to a unit. Where a presentation leaves out facts, subjects or purposes, any consent to the unit will do. */
const disclosuresTo = ({ discussion }: Presentation, { unit }: Hearer): ReadonlyArray<Disclosure> =>
  orAny(discussion.facts).flatMap((fact) =>
    orAny(discussion.subjects).flatMap((subject) =>
      orAny(discussion.purposes).map((purpose) => ({ unit, fact, subject, purpose }))
    )
  )

const orAny = <A>(list: ReadonlyArray<A>): ReadonlyArray<A | null> => (list.length === 0 ? [null] : list)

/** A party that has been one, and is none on the day. */
const hasLeft = ({ facts, discussion }: Presentation, unit: string): boolean => {
  const party = bearerOf(unit)
  return (
    facts.life.spells.some((spell) => spell.party === party && spell.from <= discussion.on) &&
    !isMember(facts, party, discussion.on)
  )
}

const leftProof = ({ facts, discussion }: Presentation, unit: string): Proof.RuleProof => ({
  type: 'rule',
  rule: '12/left',
  clause: '12',
  about: { unit },
  outcome: 'no',
  because: [isParty(facts, bearerOf(unit), discussion.on).proof]
})

/**
 * That no consent covers something for somebody: those that were given, with what limits them, and that of the consents that
 * the presentation names no more would have covered it as they were given.
 */
const uncovered = (
  { stream, discussion }: Presentation,
  consents: ReadonlyArray<Case.Consent>,
  { unit, by }: Hearer,
  disclosure: Disclosure,
  at: Instant.Instant
): Reasoned.Reasoned<Tri.Tri> => {
  const { fact, subject, purpose } = disclosure
  const known = consents.filter(({ given }) => given <= at)
  const { basis } = discussion
  return Reasoned.reasoned<Tri.Tri>(
    'no',
    ...(by === discussion ? [] : [evidence(by, { unit })]),
    ...known.flatMap((consent) => limits(consent, at)),
    {
      type: 'absence',
      of: 'ConsentGiven',
      where: {
        case: stream,
        consent: basis.kind === 'consent' ? basis.consents : [],
        unit,
        ...(fact === null ? {} : { fact }),
        ...(subject === null ? {} : { subject }),
        ...(purpose === null ? {} : { purpose })
      },
      from: null,
      to: Stockholm.toLocalIso(at),
      found: known.filter(({ scopes: [given] }) => given !== undefined && names(given.scope, disclosure)).length
    }
  )
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
