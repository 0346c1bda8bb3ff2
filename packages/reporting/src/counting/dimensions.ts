import { Agreement, Log } from '@norrsken/core'
import type { Instant } from '@norrsken/rules'
import type { Dimension } from '../catalogue/Definition.ts'
import type { Offset } from '../catalogue/Filter.ts'
import { fieldOf, wordsOf } from '../catalogue/vocabulary.ts'
import { type Asking, compile } from './compile.ts'
import { noKind, reader } from './fields.ts'
import { accountsOf, type Moment } from './Moment.ts'
import type { Seen } from './Seen.ts'

/** A dimension, ready to be asked which of its rows a unit stands in. */
export interface Divider {
  readonly id: string
  /** A unit may stand in several rows. */
  readonly several: boolean
  /** The rows that there are whether or not somebody stands in them, in their order; of municipalities, those of the agreement. */
  readonly values: ReadonlyArray<string> | 'municipalities'
  readonly rowsOf: (anchor: Moment, seen: Seen, asking: Asking) => ReadonlyArray<string>
}

/** Accounts contradict each other, or the log says that nobody knows. */
export const unknown = 'unknown'
/** Nobody told. */
export const notStated = 'not-stated'

/** Compiles a dimension of units that are counted by an event of a type. */
export const divider = ({ id, by }: Dimension, anchorType: string, window: Offset | undefined): Divider => {
  if (by === 'home-municipality') {
    return {
      id,
      several: false,
      values: 'municipalities',
      rowsOf: (anchor, seen, { cite }) => [municipalityOf(anchor, seen, cite)]
    }
  }
  if ('groups' in by) {
    const groups = by.groups.map((group) => ({ id: group.id, test: compile(group.if, anchorType, window) }))
    const rowsOf: Divider['rowsOf'] = (anchor, seen, asking) => {
      for (const group of groups) {
        const answer = group.test(anchor, seen, asking)
        if (answer !== 'no') return [answer === 'yes' ? group.id : unknown]
      }
      return ['other']
    }
    return { id, several: false, values: groups.map((group) => group.id), rowsOf }
  }
  const { field, of } = by
  const type = of ?? anchorType
  const path = typeof field === 'string' ? field : field.field
  const known = fieldOf(type, path)
  const values = reader(field)
  const isKind = typeof field === 'object' && field.as === 'party-kind'
  const rowsOf: Divider['rowsOf'] = (anchor, seen, asking) => {
    const moments = seen.moments(type)
    const moment = of === undefined ? anchor : moments[moments.length - 1]
    if (moment === undefined) return [notStated]
    if (of !== undefined) asking.cite(moment)
    const kindOf = isKind ? asking.kindOf(anchor.day) : noKind
    if (moment.others === undefined) return textsOf(values(moment.event.data, kindOf))
    const [rows = [notStated], ...others] = accountsOf(moment).map(({ event }) => textsOf(values(event.data, kindOf)))
    return others.every((other) => other.length === rows.length && other.every((one, at) => one === rows[at]))
      ? rows
      : [unknown]
  }
  const words = 'codec' in known && typeof field === 'string' ? wordsOf(known).map(String) : []
  const several = 'codec' in known && known.several
  return { id, several, values: isKind ? [...Agreement.PartyKind.words, 'outside', 'body', 'no-party'] : words, rowsOf }
}

/** Values as the names of rows, each once and in one order: a list says the same whichever of it comes first. */
const textsOf = (values: ReadonlyArray<unknown>): ReadonlyArray<string> => {
  if (values.length === 0) return [notStated]
  if (values.length === 1) return [String(values[0])]
  const texts = values.map(String).sort()
  return texts.every((text, at) => at === 0 || text !== texts[at - 1]) ? texts : [...new Set(texts)]
}

/** Where somebody lived when something of their case happened. Notes which events say so. */
export const municipalityOf = (anchor: Moment, seen: Seen, cite: Asking['cite']): string => {
  const homes = seen.homesAt(anchor.event.stream, anchor.day, momentOf(anchor))
  for (const { told } of homes) cite(told)
  const [home] = homes
  if (home === undefined) return notStated
  return homes.length > 1 ? unknown : home.municipality
}

/** When something was so: of a discussion, when it began, which may be known better than its day. */
const momentOf = ({ event, at }: Moment): Instant.Instant => {
  const { from, to } = event.data as { readonly from?: unknown; readonly to?: unknown }
  if (event.type !== 'CaseDiscussed' || typeof from !== 'string' || typeof to !== 'string') return at
  return Math.min(Log.instantOf(from), Log.instantOf(to)) as Instant.Instant
}
