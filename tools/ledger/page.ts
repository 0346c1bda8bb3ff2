import { Clauses, Words } from '@norrsken/core'
import type { Term } from '@norrsken/rules'
import { code, table, wrapped } from '../markdown.ts'
import type { Shown, Way } from './Shown.ts'

/** The ledger: every clause with its norms, powers and rules, and the scenarios in which each comes out how. */
export const page = (shown: ReadonlyArray<Shown>): string =>
  [...preface(), ...Clauses.catalogue.flatMap((clause) => ofClause(clause, shown))].join('\n\n').concat('\n')

const preface = (): ReadonlyArray<string> => [
  '# The clauses',
  wrapped(
    'What each clause of the agreement says, what of it is judged by which norms, powers and rules, and what nothing judges, ' +
      'and why. After each stand the [scenarios](../../scenarios/README.md) in which it decides, is defeated (an exception ' +
      'overrides it, an act has no effect, or nothing is asked for), or is unknown (the log does not say).'
  ),
  wrapped(
    'This page is made from the rules and from what they come to in the scenarios: `npx -y pnpm@12.21.0 ledger` writes it, ' +
      'and a test compares. On the command line, `norrsken explain <log> <clause>` tells the same of a clause, and how it stands.'
  ),
  table([
    ['Clause', 'Judged', 'Norms and powers'],
    ...Clauses.catalogue.map((clause) => [
      `[${nameOf(clause)}](#${anchor(nameOf(clause))})`,
      judgedAs[clause.status],
      String(normsOf(clause).length + powersOf(clause).length || '')
    ])
  ])
]

const ofClause = (clause: Clauses.Clause, shown: ReadonlyArray<Shown>): ReadonlyArray<string> => {
  const { kinds, says, status, beyond, recordedAs, number, executes } = clause
  const [norms, powers] = [normsOf(clause), powersOf(clause)]
  const others = executes.filter((rule) => ![...norms, ...powers].some(({ id }) => id === rule))
  return [
    `## ${nameOf(clause)}`,
    wrapped(`_${capital(kinds.join(', '))}. Judged: ${judgedAs[status]}._ ${says.en}`),
    ...(beyond === null ? [] : [wrapped(`${status === 'not' ? 'Why not' : 'Not judged'}: ${beyond.en}`)]),
    ...(recordedAs.length === 0 ? [] : [wrapped(`Recorded as ${recordedAs.map(code).join(', ')}.`)]),
    ...Clauses.readings.filter((reading) => reading.clause === number).map(readingOf),
    ...norms.flatMap(({ id, outline }) => judged(id, outline, shown)),
    ...powers.flatMap((power) => judged(power.id, outlineOf(power), shown)),
    ...(others.length === 0
      ? []
      : ['### Rules', others.map((rule) => `- ${code(rule)}: ${ruleIn(rule, shown)}`).join('\n')])
  ]
}

const normsOf = ({ number }: Clauses.Clause) => Clauses.norms.filter(({ clause }) => clause === number)
const powersOf = ({ number }: Clauses.Clause) => Clauses.powers.filter(({ clause }) => clause === number)

const judgedAs = { executable: 'in full', partly: 'in part', not: 'not at all' } as const

/** What a power or a permission depends on; `null` where the text permits something without a condition. */
const outlineOf = (power: (typeof Clauses.powers)[number]): Term.Outline | null => {
  if (power.type === 'Permission') return power.outline.type === 'constant' ? null : power.outline
  const [first, ...more] = power.conditions.map(({ outline }) => outline)
  return first === undefined || more.length === 0 ? (first ?? null) : { type: 'all', of: [first, ...more] }
}

/** A norm or a power: whom it binds, when, to what, on which rule, and how it comes out where. */
const judged = (id: string, rule: Term.Outline | null, shown: ReadonlyArray<Shown>): ReadonlyArray<string> => {
  const summary = Clauses.summaries[id]
  const seen = shown.filter((one) => one.rule === id)
  return [
    `### ${code(id)}: ${Words.normTitle(id, 'en')}`,
    [
      `- Who: ${summary?.who.en}`,
      `- When: ${summary?.when.en}`,
      `- What: ${summary?.what.en}`,
      ...(rule === null
        ? []
        : ['- The rule:', ...Words.rule(rule, 'en').map((line) => line.replace(/^( *)/, '  $1- '))]),
      ...(seen.length === 0 ? ['- In no scenario'] : []),
      ...waysOf(seen).map((way) => `- ${heading[way]}: ${scenarios(seen, way)}`)
    ].join('\n')
  ]
}

/** How a rule that no norm or power is comes out where. */
const ruleIn = (rule: string, shown: ReadonlyArray<Shown>): string => {
  const seen = shown.filter((one) => one.rule === rule)
  const ways = waysOf(seen).map((way) => `${heading[way].toLowerCase()} in ${scenarios(seen, way)}`)
  return ways.length === 0 ? 'in no scenario' : ways.join('; ')
}

/** The order in which outcomes are told. */
const heading: { readonly [W in Way]: string } = {
  met: 'Met',
  metLate: 'Met late',
  breached: 'Breached',
  open: 'Still open',
  decides: 'Decides',
  defeated: 'Defeated',
  unknown: 'Unknown'
}

const waysOf = (seen: ReadonlyArray<Shown>): ReadonlyArray<Way> =>
  (Object.keys(heading) as ReadonlyArray<Way>).filter((way) => seen.some((one) => one.way === way))

const scenarios = (seen: ReadonlyArray<Shown>, way: Way): string =>
  seen
    .filter((one) => one.way === way)
    .map(({ title, path }) => `[${title}](../../${path})`)
    .join(' · ')

const readingOf = (reading: Clauses.ReadingOfText): string => {
  const otherwise =
    reading.key === null
      ? `${capital(reading.holds.en)}.`
      : `${code(reading.key)}: ${reading.choices.map(({ value, says }) => `${code(String(value))}, ${says.en}`).join('; ')}.`
  return wrapped(`Reading ${reading.id}. ${reading.question.en} ${otherwise} ${reading.changes.en}`)
}

const nameOf = ({ number, title }: Clauses.Clause): string =>
  number === 'signatures' ? title.en : `Clause ${number}: ${title.en}`

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** The part of an address that a heading has. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\d -]/gu, '')
    .replaceAll(' ', '-')
