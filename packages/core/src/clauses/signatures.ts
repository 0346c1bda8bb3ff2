import { Day } from '@norrsken/rules'
import { apply, type Candidate, type Course, enter, leave, parties, type Signed } from '../agreement/Course.ts'
import type { InForce } from '../agreement/Life.ts'
import type { Edition, Signature } from '../agreement/State.ts'
import { dayOf } from '../log/Entry.ts'
import * as Term from './16-term.ts'

/*
 * The signatures, which the agreement does not number: it is drawn up in ten copies, and each party signs.
 */

/**
 * R5. A revised edition applies from the first day on which all who are parties that day have signed it, or from its own
 * stated day if that is later; who becomes a party between is bound by what the others agreed. The first edition applies
 * once all whom it lists have signed it: they are its parties. A party that the edition in force does not list is none
 * from then on.
 *
 * Whether an edition came into force.
 */
export const succeed = (course: Course, day: Day.Day): boolean => {
  agreeRevisions(course, day)
  const next = course.editions.findLast((candidate) => applies(course, candidate, day))
  if (next === undefined) return false
  const { edition, terms, reading } = next
  const listed = edition.parties.map(({ id }) => id)
  const isFirst = course.members.size === 0
  const signatures = isFirst
    ? signaturesOf(course, edition, listed, { after: signedAfter(course, edition), by: day })
    : (course.agreedOn.get(edition) ?? [])
  const inForce: InForce = { edition, terms, reading, since: day, signatures }
  for (const party of parties(course)) {
    if (!listed.includes(party)) leave(course, party, Day.addDays(-1)(day), { type: 'not-listed', inForce })
  }
  apply(course, inForce, Term.terms(terms))
  if (isFirst) for (const party of listed) enter(course, party, day, { type: 'with-edition', inForce })
  return true
}

/** Notes the editions that all who are parties on a day have signed by it: one that revises theirs may apply. */
const agreeRevisions = (course: Course, day: Day.Day): void => {
  if (course.members.size === 0) return
  for (const { edition } of course.editions) {
    if (course.agreedOn.has(edition) || edition.on > day) continue
    if (!haveSigned(course, edition, parties(course), day, null)) continue
    course.agreedOn.set(edition, signaturesOf(course, edition, parties(course), { after: null, by: day }))
  }
}

const signaturesOf = (
  course: Course,
  { edition }: Edition,
  who: ReadonlyArray<string>,
  days: { readonly after: Day.Day | null; readonly by: Day.Day }
): ReadonlyArray<Signature> => who.flatMap((party) => course.signed(edition, party, days) ?? [])

const applies = (course: Course, { edition, terms }: Candidate, day: Day.Day): boolean => {
  if (edition.on > day || dayOf(terms.starts) > day) return false
  if (terms.renewalMonths === 0 && dayOf(terms.firstTermEnds) < day) return false
  if (course.inForce !== null && !isAfter(course, edition, course.inForce.edition)) return false
  if (course.members.size > 0) return course.agreedOn.has(edition)
  if (course.ended !== null && isAfter(course, course.ended.edition, edition)) return false
  const listed = edition.parties.map(({ id }) => id)
  const enough = listed.length > 0 && listed.length >= terms.minimumParties
  return enough && haveSigned(course, edition, listed, day, signedAfter(course, edition))
}

/**
 * An edition that has ended comes back only if it is signed anew, also where it is adopted again under its name: who signed that
 * name signed what has ended. Any other may have been signed before.
 */
const signedAfter = ({ ended }: Course, { edition }: Edition): Day.Day | null =>
  ended !== null && ended.edition.edition === edition ? ended.on : null

const isAfter = ({ editions }: Course, one: Edition, other: Edition): boolean => {
  const place = (edition: Edition): number => editions.findIndex((candidate) => candidate.edition === edition)
  return place(one) > place(other)
}

const haveSigned = (
  course: Course,
  { edition }: Edition,
  who: ReadonlyArray<string>,
  by: Day.Day,
  after: Day.Day | null
): boolean => who.every((party) => course.signed(edition, party, { after, by }) !== null)

/**
 * R15. A listed party that is none becomes one on the day on which it signs the edition in force. One that has left
 * comes back by signing it again; under `with-consent-of-all`, when all who are parties that day have signed it again
 * too.
 */
export const joinBySigning = (course: Course, day: Day.Day): void => {
  const { inForce } = course
  if (inForce === null) return
  for (const { id: party } of inForce.edition.parties) {
    if (course.members.has(party)) continue
    const left = course.spells.findLast((spell) => spell.party === party)?.to ?? null
    const needsConsent = left !== null && inForce.terms.rejoin === 'with-consent-of-all'
    const needed = needsConsent ? [party, ...parties(course)] : [party]
    if (!haveSigned(course, inForce.edition, needed, day, left)) continue
    const signatures = signaturesOf(course, inForce.edition, needed, { after: left, by: day })
    enter(course, party, day, { type: 'by-signature', inForce, signatures })
  }
}

/**
 * R5, the other reading: a revised edition applies to each party from its own signature. The edition by which a party is
 * bound on a day.
 */
export const bindingOn = (
  editions: ReadonlyArray<Candidate>,
  isSigned: Signed,
  inForce: InForce,
  party: string,
  day: Day.Day
): InForce => {
  if (inForce.terms.editionApplies !== 'per-signatory') return inForce
  const revisions = editions.slice(editions.findIndex(({ edition }) => edition === inForce.edition) + 1)
  const own = revisions.flatMap((candidate): ReadonlyArray<InForce> => {
    const { edition, terms } = candidate
    const signature = isSigned(edition.edition, party, { after: null, by: day })
    if (signature === null || !edition.parties.some(({ id }) => id === party)) return []
    const since = Day.max(edition.on, dayOf(terms.starts), signature.on)
    return since <= day ? [{ ...candidate, since, signatures: [signature] }] : []
  })
  return own.at(-1) ?? inForce
}

/** Finds signatures by party and edition. */
export const signed = (signatures: ReadonlyArray<Signature>): Signed => {
  const byKey = new Map<string, Signature[]>()
  for (const signature of signatures) {
    const key = `${signature.party}/${signature.edition}`
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [signature])
    else others.push(signature)
  }
  return (edition, party, { after, by }) =>
    byKey.get(`${party}/${edition}`)?.find(({ on }) => on <= by && (after === null || on > after)) ?? null
}
