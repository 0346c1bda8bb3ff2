import type { Event } from '../../case/Event.ts'
import type { Scope } from '../../case/State.ts'
import type { CaseSight } from './caseSight.ts'

/** What stands for a text that a unit may not read. */
export const WITHHELD = '[withheld]'

/** Who stands for whoever recorded something, where a unit may not know who that was. It is written as a unit is. */
export const WITHHELD_RECORDER = { unit: 'body/withheld', function: 'withheld' }

/**
 * What a unit may know of an event of a case that it sees: all of it, where it recorded it; else the same without the note and
 * the document, with a fixed text in the place of words that are not for it, and without references to what it does not see.
 */
export const withheld = <E extends Event>(event: E, sight: CaseSight): E => {
  if (event.by.unit === sight.reader.unit) return event
  const { source: _, ...rest } = event
  const { type, data } = event
  const by =
    type === 'ConsentNarrowed' || type === 'ConsentWithdrawn' ? endedBy(event.by, data.consent, sight) : event.by
  return { ...rest, by, data: dataFor(event, sight) } as E
}

/**
 * Who recorded that a consent was ended, or taken back that it was: a unit that a giving which the reader sees names, or that
 * recorded one. That another has to do with the case would be news.
 */
export const endedBy = (by: Event['by'], consent: string, { reader, consentNamed }: CaseSight): Event['by'] => {
  const { scope, recorders } = consentNamed(consent)
  return [reader.unit, ...recorders, ...scope.recipients].includes(by.unit) ? by : WITHHELD_RECORDER
}

const dataFor = (event: Event, { reader, covers, has, hasDiscussion, consentNamed }: CaseSight): Event['data'] => {
  switch (event.type) {
    case 'CaseReferred':
    case 'CaseDiscussed': {
      const { note: _, ...said } = event.data
      return said
    }
    case 'ConsentNarrowed':
      return narrowedWithin(event.data, consentNamed(event.data.consent).scope)
    case 'ActionAgreed': {
      const { note: _, discussion, ...said } = event.data
      return discussion !== undefined && hasDiscussion(discussion) ? { ...said, discussion } : said
    }
    case 'NeedsClarified': {
      if (covers('social')) return event.data
      const own = event.data.needs.filter(({ responsible }) => responsible === reader.unit)
      return { ...event.data, needs: own.map((need) => ({ ...need, need: WITHHELD })) }
    }
    case 'DisclosureDecided': {
      const { consent, ...said } = event.data
      return consent !== undefined && has('consent', consent) ? { ...said, consent } : said
    }
    case 'CaseClosed':
      return { ...event.data, reason: WITHHELD }
    default:
      return event.data
  }
}

type Narrowing = Extract<Event, { readonly type: 'ConsentNarrowed' }>['data']

/**
 * A narrowing as far as it leaves over what a unit knows to have been given. The rest opens nothing of that, and may tell of
 * another giving of the name.
 */
const narrowedWithin = (data: Narrowing, { recipients, facts, subjects, purposes }: Scope): Narrowing => ({
  ...data,
  ...(data.recipients && { recipients: common(data.recipients, recipients) }),
  ...(data.facts && { facts: common(data.facts, facts) }),
  ...(data.subjects && { subjects: common(data.subjects, subjects) }),
  ...(data.purposes && { purposes: common(data.purposes, purposes) })
})

const common = <A>(one: ReadonlyArray<A>, other: ReadonlyArray<A>): ReadonlyArray<A> =>
  one.filter((each) => other.includes(each))
