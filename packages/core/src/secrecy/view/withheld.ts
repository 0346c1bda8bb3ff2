import type { Event } from '../../case/Event.ts'
import type { CaseSight } from './caseSight.ts'

/** What stands for a text that a unit may not read. */
export const WITHHELD = '[withheld]'

/**
 * What a unit may know of an event of a case that it sees: all of it, where it recorded it; else the same without the note and
 * the document, with a fixed text in the place of words that are not for it, and without references to what it does not see.
 */
export const withheld = <E extends Event>(event: E, sight: CaseSight): E => {
  if (event.by.unit === sight.reader.unit) return event
  const { source: _, ...rest } = event
  return { ...rest, data: dataFor(event, sight) } as E
}

const dataFor = (event: Event, { reader, covers, has, hasDiscussion }: CaseSight): Event['data'] => {
  switch (event.type) {
    case 'CaseReferred':
    case 'CaseDiscussed': {
      const { note: _, ...said } = event.data
      return said
    }
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
