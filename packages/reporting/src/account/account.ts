import { Day } from '@norrsken/rules'
import { type Chapter, chapters, type Request } from '../Chapter.ts'
import { citations } from '../citations.ts'
import { type DecisionFact, decisions, editions, type SpellFact, spells, terms } from '../facts.ts'
import { printable } from '../html/html.ts'
import { type Dated, isMadeUp } from '../Provenance.ts'
import type { Language } from '../words/day.ts'
import { asOf, yearsOf } from '../words/heading.ts'
import { inLanguage } from '../words/languages.ts'
import { summary } from '../words/summary.ts'
import type { Words } from '../words/Words.ts'
import { columns, wrap } from './columns.ts'

/**
 * The life of agreements as text for a terminal: which edition and which term applied when, who was a party from when
 * until when and how it ended, and what was decided by whom. Lines have at most 100 characters, where words allow it.
 *
 * @example
 * import { lifeAccount } from '@norrsken/reporting'
 * import { Day } from '@norrsken/rules'
 *
 * const validAt = Day.day('2024-12-31')
 * const period = { from: Day.day('2024-01-01'), to: validAt }
 * const account = lifeAccount({ agreements: [], validAt, knownAt: null, period }, 'en')
 * assert.ok(account.startsWith('The history of the agreements, 2024\n'))
 */
export const lifeAccount = (request: Request, language: Language): string => {
  const words = inLanguage[language]
  const all = chapters(request)
  const { madeUp, events } = citations(request)
  const parts = [
    [
      words.title(all.length, yearsOf(request)),
      asOf(request, words),
      ...(madeUp === 0 ? [] : [`◇ ${words.origin['made-up']}`])
    ],
    ...(all.length === 0 ? [[words.summary.empty]] : []),
    ...all.map((chapter) => chapterLines(chapter, words)),
    ...(madeUp === 0 ? [] : [wrap(words.sources.madeUp(madeUp, events), '')]),
    wrap(`${words.noAdvice.heading}: ${words.noAdvice.text}`, '')
  ]
  return `${parts.map((lines) => lines.map(printable).join('\n')).join('\n\n')}\n`
}

const chapterLines = (chapter: Chapter, words: Words): ReadonlyArray<string> => [
  `${words.agreement(chapter.stream)} (${chapter.stream})`,
  ...wrap(summary(chapter, words), '  '),
  ...block(words.editions.heading, editionRows(chapter, words)),
  ...block(words.terms.heading, termRows(chapter, words)),
  ...block(words.parties.heading, partyRows(chapter, words)),
  ...block(words.notices.heading, noticeRows(chapter, words)),
  ...block(words.decisions.heading, decisionRows(chapter, words))
]

const block = (heading: string, rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> =>
  rows.length === 0 ? [] : ['', `  ${heading}`, ...columns(rows)]

const editionRows = (chapter: Chapter, words: Words): ReadonlyArray<readonly [string, string]> =>
  editions(chapter).flatMap(
    ({ edition, inForce }): ReadonlyArray<readonly [string, string]> =>
      inForce.length === 0
        ? [[words.nothing, `${words.editions.edition(edition)}. ${words.editions.notInForce}`]]
        : inForce.map(({ from, to }) => [
            span(from, to === null ? null : { day: to, origin: 'sourced' }),
            words.editions.edition(edition)
          ])
  )

const termRows = (chapter: Chapter, words: Words): ReadonlyArray<readonly [string, string]> =>
  terms(chapter).map(({ first, inForceFrom, inForceTo, to, origins }) => [
    span({ day: inForceFrom, origin: origins.from }, { day: inForceTo ?? to, origin: origins.to }),
    first ? words.terms.first : words.terms.extended
  ])

/** Parties with the same days and the same end share a row. */
const partyRows = (chapter: Chapter, words: Words): ReadonlyArray<readonly [string, string]> => {
  const rows = new Map<string, { readonly days: string; readonly ended: string; readonly parties: string[] }>()
  for (const spell of spells(chapter)) {
    const days = span(spell.from, spell.to)
    const ended = endOf(spell, words)
    const row = rows.get(`${days} ${ended}`) ?? { days, ended, parties: [] }
    row.parties.push(words.party(spell.party))
    rows.set(`${days} ${ended}`, row)
  }
  return [...rows.values()].map(({ days, ended, parties }) => [days, `${words.list(parties)}.${ended}`])
}

const endOf = ({ ended }: SpellFact, words: Words): string => (ended === null ? '' : ` ${words.parties.ended(ended)}`)

const noticeRows = ({ life, from, shown }: Chapter, words: Words): ReadonlyArray<readonly [string, string]> =>
  life.notices
    .filter(({ notice }) => shown !== null && notice.on >= shown.from && notice.on <= shown.to)
    .map(({ notice, outcome }) => [
      day({ day: notice.on, origin: from.originOf(notice.evidence.id) }),
      `${words.notices.given(words.label(notice.party))}. ${words.notices.outcome(outcome)}`
    ])

const decisionRows = (chapter: Chapter, words: Words): ReadonlyArray<readonly [string, string]> =>
  decisions(chapter).map(({ on, body, said }) => [
    day(on),
    said === null ? words.unit(body) : `${words.unit(body)}. ${decisionInWords(said)}`
  ])

const decisionInWords = ({ about, outcome, source }: NonNullable<DecisionFact['said']>): string =>
  `${about}: ${outcome}.${source === null ? '' : ` [${source}]`}`

const span = (from: Dated, to: Dated | null): string => `${day(from)} – ${to === null ? '' : day(to)}`.trimEnd()

const day = ({ day, origin }: Dated): string => `${Day.toIso(day)}${isMadeUp(origin) ? '◇' : ' '}`
