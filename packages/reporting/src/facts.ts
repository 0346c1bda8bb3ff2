import type { Agreement, Life, Terms } from '@norrsken/core'
import { Day, Timeline } from '@norrsken/rules'
import { type Chapter, shows, touches } from './Chapter.ts'
import { type Dated, type Origin, weakest } from './Provenance.ts'

/** One time in which somebody was a party, with where its days come from. */
export interface SpellFact {
  readonly party: string
  readonly from: Dated
  readonly to: Dated | null
  readonly began: Life.Beginning
  readonly ended: Life.Ending | null
}

/** A term: by its text from `from` to `to`, and the part of it in which the agreement was in force. */
export interface TermFact {
  readonly first: boolean
  readonly from: Day.Day
  readonly to: Day.Day
  readonly inForceFrom: Day.Day
  readonly inForceTo: Day.Day | null
  /** Where the first day, and the last, come from. */
  readonly origins: { readonly from: Origin; readonly to: Origin }
}

export interface EditionFact {
  readonly edition: string
  readonly adopted: Dated
  readonly parties: ReadonlyArray<string>
  readonly signatures: ReadonlyArray<{ readonly party: string; readonly on: Dated }>
  /** Every run of days on which it applied; `to` null while it does. */
  readonly inForce: ReadonlyArray<{ readonly from: Dated; readonly to: Day.Day | null; readonly terms: Terms.Terms }>
  readonly terms: Agreement.State['editions'][number]['terms']
}

export interface DecisionFact {
  readonly on: Dated
  readonly body: string
  /** What it was about and how it went, in the words in which it was written down; `null` where free text is not told. */
  readonly said: { readonly about: string; readonly outcome: string; readonly source: string | null } | null
}

type Act = Agreement.State['followUpPlans'][number]

/** A day on which something was done, with where it comes from. */
export const dated =
  ({ from }: Chapter) =>
  ({ on, evidence }: Act): Dated => ({ day: on, origin: from.originOf(evidence.id) })

/** Who was a party, in the order of their first days. */
export const spells = (chapter: Chapter): ReadonlyArray<SpellFact> =>
  chapter.life.spells
    .filter(({ from, to }) => touches(chapter)(from, to))
    .map(({ party, from, began, to, ended }) => ({
      party,
      from: { day: from, origin: beginningOrigin(chapter, from, began) },
      to: to === null || ended === null ? null : { day: to, origin: endingOrigin(chapter, ended) },
      began,
      ended
    }))

const beginningOrigin = (chapter: Chapter, from: Day.Day, began: Life.Beginning): Origin => {
  if (began.type === 'with-edition') return inForceOrigin(chapter, began.inForce)
  return weakest(began.signatures.filter(({ on }) => on === from).map((signature) => dated(chapter)(signature).origin))
}

/** The day on which an edition came into force is its own stated day, or that of the signature that was lacking. */
const inForceOrigin = (chapter: Chapter, { edition, since, signatures }: Life.InForce): Origin => {
  const own = dated(chapter)(edition).origin
  const lacking = signatures.filter(({ on }) => on === since)
  if (Day.toIso(since) === edition.terms.starts || lacking.length === 0) return own
  return weakest(lacking.map((signature) => dated(chapter)(signature).origin))
}

const endingOrigin = (chapter: Chapter, ended: Life.Ending): Origin => {
  switch (ended.type) {
    case 'notice':
      return dated(chapter)(ended.notice.notice).origin
    case 'agreed-to-leave':
      return dated(chapter)(ended.agreed).origin
    case 'not-listed':
      return inForceOrigin(chapter, ended.inForce)
    case 'agreement-ended':
      return ended.how.type === 'agreed'
        ? dated(chapter)(ended.how.agreed).origin
        : statedOrigin(chapter, ended.how.inForce)
  }
}

/** A day that follows from the terms of an edition: made up only if the edition itself is. */
const statedOrigin = (chapter: Chapter, { edition }: Life.InForce): Origin => {
  const { origin } = dated(chapter)(edition)
  return origin === 'day-made-up' ? 'sourced' : origin
}

/** The terms that ran, in order. A term that goes on under a revised edition is one. */
export const terms = (chapter: Chapter): ReadonlyArray<TermFact> => {
  const { shown, life } = chapter
  if (shown === null) return []
  const found = new Map<string, TermFact>()
  for (const { from, to, value } of Timeline.spans(life.terms)) {
    if (value === null || from === null) continue
    const last = to === null ? null : Day.addDays(-1)(to)
    if (!touches(chapter)(from, last)) continue
    const inForce = Timeline.at(from)(life.edition)
    for (const window of value.windowsIn(
      Day.max(from, shown.from),
      last === null ? shown.to : Day.min(last, shown.to)
    )) {
      const key = Day.toIso(window.from)
      const begun = found.get(key)
      const first = inForce === null || key === inForce.edition.terms.starts
      found.set(key, {
        first,
        ...window,
        inForceFrom: begun?.inForceFrom ?? Day.max(window.from, from),
        inForceTo: last === null || last >= window.to ? null : last,
        origins: begun === undefined ? originsOf(chapter, inForce, first) : begun.origins
      })
    }
  }
  return [...found.values()]
}

const originsOf = (chapter: Chapter, inForce: Life.InForce | null, first: boolean): TermFact['origins'] => {
  if (inForce === null) return { from: 'unstated', to: 'unstated' }
  const stated = statedOrigin(chapter, inForce)
  return { from: first ? dated(chapter)(inForce.edition).origin : stated, to: stated }
}

/** The editions that were adopted, were signed or applied, in the order of their adoption. */
export const editions = (chapter: Chapter): ReadonlyArray<EditionFact> => {
  const { state, life } = chapter
  const spans = Timeline.spans(life.edition)
  const last = new Map(state.editions.map((edition) => [edition.edition, edition]))
  return [...last.values()]
    .map((edition) => ({
      edition: edition.edition,
      adopted: dated(chapter)(edition),
      parties: edition.parties.map(({ id }) => id),
      signatures: state.signatures
        .filter((signature) => signature.edition === edition.edition)
        .map((signature) => ({ party: signature.party, on: dated(chapter)(signature) })),
      inForce: spans.flatMap(({ from, to, value }) =>
        value === null || from === null || value.edition !== edition
          ? []
          : [
              {
                from: { day: from, origin: inForceOrigin(chapter, value) },
                to: to === null ? null : Day.addDays(-1)(to),
                terms: value.terms
              }
            ]
      ),
      terms: edition.terms
    }))
    .filter(
      ({ adopted, signatures, inForce }) =>
        [adopted, ...signatures.map(({ on }) => on)].some(({ day }) => shows(chapter)(day)) ||
        inForce.some(({ from, to }) => touches(chapter)(from.day, to))
    )
}

/** What was decided, in order. */
export const decisions = (chapter: Chapter): ReadonlyArray<DecisionFact> =>
  chapter.state.decisions
    .filter(({ on }) => shows(chapter)(on))
    .map((decision) => ({
      on: dated(chapter)(decision),
      body: decision.body,
      said: chapter.freeText
        ? {
            about: decision.about,
            outcome: decision.outcome,
            source: chapter.from.sourceOf(decision.evidence.id)
          }
        : null
    }))

/** Acts that the period shows. */
export const shownActs =
  (chapter: Chapter) =>
  <A extends Act>(acts: ReadonlyArray<A>): ReadonlyArray<A> =>
    acts.filter(({ on }) => shows(chapter)(on))
