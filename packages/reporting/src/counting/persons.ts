import { Sealed } from '@norrsken/core'
import type { Day } from '@norrsken/rules'
import type { Moment } from './Moment.ts'
import type { Seen } from './Seen.ts'
import type { PartOfStream } from './Streams.ts'
import { subjectIn } from './subjectIn.ts'

/** The cases of persons, and the cases of which it is not known whose they are, or that nobody has consented to. */
export interface Persons {
  /** The cases of each person, in the order of their first cases. */
  readonly known: ReadonlyArray<ReadonlyArray<PartOfStream>>
  readonly others: ReadonlyArray<PartOfStream>
}

/**
 * Whose cases are the same person's, by the pseudonym that each case has at the end of a day. A person is told by a pseudonym and a
 * consent together: without both a case stands for nobody.
 */
export const personsIn = (cases: ReadonlyArray<PartOfStream>, horizon: Day.Day): Persons => {
  const withSubject: { readonly stream: PartOfStream; readonly subject: Sealed.Sealed<string> }[] = []
  const others: PartOfStream[] = []
  for (const stream of cases) {
    const subject = subjectOf(stream, horizon)
    if (subject === null || !isConsented(stream, horizon)) others.push(stream)
    else withSubject.push({ stream, subject })
  }
  const known = new Map<number, PartOfStream[]>()
  const places = Sealed.alike(withSubject.map(({ subject }) => subject))
  for (const [index, { stream }] of withSubject.entries()) {
    const place = places[index] ?? index
    const person = known.get(place)
    if (person === undefined) known.set(place, [stream])
    else person.push(stream)
  }
  return { known: [...known.values()], others }
}

const subjectOf = ({ entries }: PartOfStream, horizon: Day.Day): Sealed.Sealed<string> | null => {
  let subject: Sealed.Sealed<string> | null = null
  for (const { event, day } of entries) {
    if (day > horizon) break
    subject = subjectIn(event) ?? subject
  }
  return subject
}

const isConsented = ({ entries }: PartOfStream, horizon: Day.Day): boolean =>
  entries.some(
    (one) =>
      one.day <= horizon &&
      (one.event.type === 'ConsentGiven' || (one.event.type === 'CaseDiscussed' && isByConsent(one)))
  )

/**
 * Whether a case stands for a person when something of it happens: somebody had consented by that day, and what happened is no
 * presentation without a consent.
 */
export const isIdentified = (seen: Seen, anchor: Moment): boolean => {
  if (anchor.event.type === 'CaseDiscussed' && !isByConsent(anchor)) return false
  return isIdentifiedBy(seen, anchor.day)
}

/** Whether somebody had consented by a day. */
export const isIdentifiedBy = (seen: Seen, by: Day.Day): boolean =>
  seen.moments('ConsentGiven').some(({ day }) => day <= by) ||
  seen.moments('CaseDiscussed').some((one) => one.day <= by && isByConsent(one))

const isByConsent = ({ event }: Moment): boolean =>
  (event.data as { readonly basis?: { readonly kind?: string } }).basis?.kind === 'consent'
