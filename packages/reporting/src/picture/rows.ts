import type { Day } from '@norrsken/rules'
import type { Chapter } from '../Chapter.ts'
import { decisions, editions, type SpellFact, spells, terms } from '../facts.ts'
import type { Origin } from '../Provenance.ts'
import type { Words } from '../words/Words.ts'

/** A row of the picture: what its bars, or its dots, are of. */
export interface Row {
  readonly kind: 'term' | 'edition' | 'decision' | 'party'
  readonly label: string
  readonly items: ReadonlyArray<Item>
}

/** A bar from a day to another, included (`to` null: it goes on), or a dot on one day. */
export interface Item {
  readonly what: string
  /** The number of its agreement in the report, from 0. */
  readonly agreement: number
  readonly from: { readonly day: Day.Day; readonly origin: Origin }
  readonly to: { readonly day: Day.Day; readonly origin: Origin } | null
  readonly dot: boolean
  /** Whether it ends because somebody left, while the agreement went on. */
  readonly left: boolean
  /** A short text that may stand in the bar. */
  readonly short: string
}

/** The rows of the picture, from the top. What they hold is also what the table beneath it says. */
export const rows = (chapters: ReadonlyArray<Chapter>, words: Words): ReadonlyArray<Row> =>
  [
    row('term', words.picture.terms, chapters, (chapter) => termItems(chapter, words)),
    row('edition', words.picture.editions, chapters, (chapter) => editionItems(chapter, words)),
    row('decision', words.picture.decisions, chapters, (chapter) => decisionItems(chapter, words)),
    ...partyRows(chapters, words)
  ].filter(({ items }) => items.length > 0)

type Of = Omit<Item, 'agreement'>

const row = (
  kind: Row['kind'],
  label: string,
  chapters: ReadonlyArray<Chapter>,
  itemsOf: (chapter: Chapter) => ReadonlyArray<Of>
): Row => ({
  kind,
  label,
  items: chapters.flatMap((chapter, agreement) => itemsOf(chapter).map((item) => ({ ...item, agreement })))
})

const bar = { dot: false, left: false, short: '' }

const termItems = (chapter: Chapter, words: Words): ReadonlyArray<Of> =>
  terms(chapter).map(({ first, inForceFrom, inForceTo, to, origins }) => ({
    ...bar,
    what: `${words.agreement(chapter.stream)}: ${first ? words.terms.first : words.terms.extended}`,
    from: { day: inForceFrom, origin: origins.from },
    to: { day: inForceTo ?? to, origin: origins.to }
  }))

const editionItems = (chapter: Chapter, words: Words): ReadonlyArray<Of> =>
  editions(chapter).flatMap(({ edition, inForce }) =>
    inForce.map(({ from, to }) => ({
      ...bar,
      what: words.editions.edition(edition),
      short: edition,
      from,
      to: to === null ? null : { day: to, origin: 'sourced' }
    }))
  )

const decisionItems = (chapter: Chapter, words: Words): ReadonlyArray<Of> =>
  decisions(chapter).map(({ on, body, said }) => ({
    ...bar,
    what: said === null ? `${words.decisions.one}: ${words.unit(body)}` : `${words.unit(body)}: ${said.about}`,
    from: on,
    to: on,
    dot: true
  }))

/** Parties in the order in which they first became such; of several agreements the parties of the first come first. */
const partyRows = (chapters: ReadonlyArray<Chapter>, words: Words): ReadonlyArray<Row> => {
  const all = chapters.flatMap((chapter, agreement) => spells(chapter).map((spell) => ({ spell, agreement, chapter })))
  const ids = [...new Set(all.map(({ spell }) => spell.party))]
  return ids.map((id) => ({
    kind: 'party',
    label: words.label(id),
    items: all
      .filter(({ spell }) => spell.party === id)
      .map(({ spell, agreement, chapter }) => ({ ...spellItem(spell, chapter, words), agreement }))
  }))
}

const spellItem = ({ from, to, ended }: SpellFact, chapter: Chapter, words: Words): Of => ({
  ...bar,
  what: words.agreement(chapter.stream),
  from,
  to,
  left: ended !== null && ended.type !== 'agreement-ended'
})
