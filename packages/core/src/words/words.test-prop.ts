import { Day, Proof } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { question } from '../agreement/acts.test-log.ts'
import type { Reading } from '../agreement/Reading.ts'
import { Terms } from '../agreement/Terms.ts'
import { check } from '../answers/check.ts'
import { costQuestions } from '../answers/costQuestions.ts'
import { costShares } from '../answers/costShares.ts'
import { exitIfNotice, lastNoticeDay } from '../answers/exitIfNotice.ts'
import { leaves } from '../answers/leaves.ts'
import { member } from '../answers/member.ts'
import { rulings } from '../answers/rulings.ts'
import { type View, views } from '../answers/View.ts'
import { data, type Event } from '../log/Event.ts'
import { worldOf } from '../log/worldOf.ts'
import { type Lang, language } from './languages.ts'
import { proof } from './proof.ts'

/*
 * Whatever the log says and whatever is asked: an explanation consists of sentences, and no name by which the code knows
 * something stands in it.
 */

const readings: ReadonlyArray<Reading> = [
  {},
  { provisionIsGround: 'yes' },
  { partialYear: 'full', weeklyCounts: 'any' },
  { noticeDay: 'included', exit: 'year-end-floor', rollDeadlines: 'sfs-1930-173' }
]

const proofsOf = (view: View, on: Day.Day): ReadonlyArray<Proof.Proof> =>
  [
    ...check(view),
    ...rulings(view),
    ...costQuestions(view),
    ...['are', 'region', 'kvinnojouren'].flatMap((party) => [member(view, party), leaves(view, party)]),
    exitIfNotice(view, on),
    lastNoticeDay(view, on),
    costShares(view, 1_000_01)
  ].map(({ proof }) => proof)

const work = fc.record({
  log: fc.oneof(
    { weight: 4, arbitrary: arbitrary.workLog() },
    { weight: 1, arbitrary: arbitrary.logWithBreaches },
    { weight: 1, arbitrary: arbitrary.agreementLog() }
  ),
  on: fc.oneof(arbitrary.day, fc.constantFrom('2023-06-30', '2023-12-31', '2024-03-01', '2025-01-15')),
  reading: fc.constantFrom(...readings)
})

interface Asked {
  readonly log: ReadonlyArray<Event>
  readonly on: string
  readonly reading: Reading
}

const proofsIn = ({ log, on, reading }: Asked): ReadonlyArray<Proof.Proof> =>
  views(worldOf({ validAt: Day.day(on), knownAt: null })(log), question(on, { reading })).flatMap((view) =>
    proofsOf(view, Day.day(on))
  )

const languages = ['sv', 'en'] as const

/** Each line of every explanation, once. */
const said = (asked: Asked, lang: Lang): ReadonlySet<string> =>
  new Set(proofsIn(asked).flatMap((one) => proof(one, lang)))

/** The names by which code and logs know things, and that no text for people can hold by chance. */
const codeNames = (lang: Lang): ReadonlySet<string> => {
  const all = [
    ...Object.keys({ ...Terms.required, ...Terms.optional }),
    ...Object.values(data).flatMap((events) => Object.keys(events)),
    ...namesIn(language(lang))
  ]
  const inEnglish = ['year-end', 'de-identified']
  return new Set(
    lang === 'en'
      ? all.filter((name) => /[-/]|\p{Ll}\p{Lu}/u.test(name) && !inEnglish.includes(name))
      : all.filter((name) => !inSwedish.includes(name))
  )
}

/** Names that are Swedish words too. */
const inSwedish = ['risk', 'video']

/** Every name of every table of a language. */
function namesIn(table: object): ReadonlyArray<string> {
  return Object.entries(table).flatMap(([name, below]) =>
    typeof below === 'object' && below !== null ? [name, ...namesIn(below)] : [name]
  )
}

const tokens = (line: string): ReadonlyArray<string> => line.split(/[\s()“””,;:]+|\.$/)

describe('every explanation, of whatever is recorded', () => {
  test.each(languages)('is made of sentences, with a capital and a full stop (%s)', (lang) => {
    fc.assert(
      fc.property(work, (asked) => {
        for (const line of said(asked, lang)) expect(line).toMatch(/^ *\p{Lu}[^\n]*[^\s.:]\.$/u)
      })
    )
  })

  test.each(languages)('has no name of the code in it, nor what a computer says for yes and no (%s)', (lang) => {
    const names = codeNames(lang)
    fc.assert(
      fc.property(work, (asked) => {
        for (const line of said(asked, lang)) {
          expect([line, tokens(line).filter((token) => names.has(token))]).toEqual([line, []])
          expect(line).not.toMatch(/\b(true|false|null|undefined|unknown|NaN|Infinity|object)\b|\dT\d|\d\/[a-z]/)
        }
      })
    )
  })

  test.each(languages)('has words of its own for everything in it: nothing is only called something (%s)', (lang) => {
    const words = language(lang)
    const vague = [
      words.someRule({}, null),
      words.someDefault,
      ...[
        words.someException.holds,
        words.someException.fails,
        words.someBase.decides(null),
        words.someBase.otherwise(null)
      ],
      words.someEvent,
      words.someSought.none,
      words.someParameter,
      words.open.someMatter,
      words.open.someGap
    ].map((text) => text.toLowerCase())
    fc.assert(
      fc.property(work, (asked) => {
        for (const line of said(asked, lang)) {
          const words = line.trim().toLowerCase()
          expect([line, vague.filter((text) => words.includes(text))]).toEqual([line, []])
        }
      })
    )
  })

  test('cites every event that its proof cites, by its id', () => {
    fc.assert(
      fc.property(work, (asked) => {
        for (const one of proofsIn(asked)) {
          const lines = proof(one, 'sv').join('\n')
          for (const id of Proof.events(one)) expect(lines).toMatch(new RegExp(`händelse(rna)? ([^)]*, )?${id}[,)]`))
        }
      }),
      { numRuns: 30 }
    )
  })
})
