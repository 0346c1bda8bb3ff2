import { Law } from '@norrsken/core'
import { code, table, wrapped } from '../markdown.ts'

/** The page about a table of law: what it is good for, and each of its rows with its days, its source and how sure it is. */
export const page = (law: Law.Law): string =>
  [...preface(law), ...units(law), ...secrecies(law), ...provisions(law), ...duties(law), ...conditions(law)]
    .join('\n\n')
    .concat('\n')

const preface = (law: Law.Law): ReadonlyArray<string> => [
  '# The law on secrecy',
  wrapped(
    'What the secrecy gate knows of Swedish law: which secrecy protects a fact where it is held, and by which provisions it may ' +
      'be disclosed all the same, from which day to which. A disclosure is judged under the law of its day, and can be asked ' +
      'about under the law of another.'
  ),
  wrapped(
    '**It supports a decision. It is no legal advice, and it decides nothing.** A provision opens nothing by itself: a named ' +
      'function of the unit that discloses decides each of its conditions, and the log records who decided, on which provision ' +
      'and under the law of which day. The gate never weighs harm, and never computes a condition. The words here are ours ' +
      'and shorter than the law’s; who decides reads the paragraph.'
  ),
  wrapped(
    `**Nothing after ${law.checkedTo} was checked.** The law may have changed since, and an answer about a later day says so. ` +
      'How sure we are stands at each row:'
  ),
  lines(Law.Certainty.words.map((certainty) => `${code(certainty)}: ${certainties[certainty]}`)),
  'What the table does not do:',
  lines([
    'Consent (10:1, 12:1 and 12:2 of the secrecy act, 2009:400) is no row: the gate judges it by itself. It lifts only what protects whoever consents.',
    'It has what consultations on violence need, and not every provision of the act. One that is missing opens nothing.',
    'A provision counts for a fact only if it lifts by itself every secrecy that protects the fact where it is held. Two that only do so together are not found.',
    'Where the whereabouts of somebody are protected, facts about them have a secrecy of their own, which fewer provisions lift. Another reason to fear a threat is for a person to see.',
    'Authorities that prosecute or intervene against crimes other than the Police are not told apart from other authorities, and get nothing by the provisions on crimes.',
    'A group of people from several units is nobody in this law. Nothing is opened to it.'
  ]),
  wrapped(
    'The table is data. Another one can take its place, such as that of another country: `Law.checked` says what is wrong with it, ' +
      'and the same functions ask it. This page is made from the table: `npx -y pnpm@12.21.0 run law` writes it, and a test ' +
      'compares.'
  )
]

const certainties: { readonly [C in Law.Certainty]: string } = {
  'text-read': 'somebody read the text of this wording.',
  'summary-read': 'somebody read a summary of it, such as that of a bill.',
  'not-verified':
    'nobody read it. Where a paragraph has been reworded, its earlier wordings stand in one such row: it closes as much as ' +
    'the later one, and opens only if somebody has looked up the wording of the day.'
}

const units = ({ unitKinds }: Law.Law): ReadonlyArray<string> => [
  '## What a unit is',
  wrapped(
    'Secrecy runs between authorities and between independent branches of one, so it is the unit that counts and not its ' +
      'party. The first row that fits decides. `body/…` is `body`, and `outside/…` is `outside` unless a row names its branch ' +
      'and no kind of party. A unit of which it is not known has no kind: the law opens to it what it opens to all.'
  ),
  table([
    ['Party', 'Branch', 'Is'],
    ...unitKinds.map(({ partyKind, branch, kind }) => [orAny(partyKind), orAny(branch), code(kind)])
  ])
]

const secrecies = (law: Law.Law): ReadonlyArray<string> => [
  '## What protects a fact',
  ...paragraphsOf(law.secrecies).flatMap((rows) => [
    heading(rows),
    ...rows
      .slice(-1)
      .map(({ heldBy, facts, whenProtected, onlyIfAlone }) =>
        lines([
          `Held by: ${heldBy === null ? 'any authority' : listed(heldBy)}`,
          `Facts: ${facts === null ? 'all' : listed(facts)}`,
          ...(whenProtected ? ['Only of somebody whose whereabouts are protected'] : []),
          ...(onlyIfAlone ? ['What lifts another secrecy of the fact lifts this one too'] : [])
        ])
      ),
    wordings(rows)
  ])
]

const provisions = (law: Law.Law): ReadonlyArray<string> => [
  '## What may be disclosed all the same',
  ...paragraphsOf(law.provisions).flatMap((rows) => [
    heading(rows),
    ...rows
      .slice(-1)
      .map(({ lifts, excludes, holders, receivers, facts, subjects, reservation }) =>
        lines([
          `Lifts: ${lifts === null ? `all${excludes.length === 0 ? '' : ` but ${excludes.join(', ')}`}` : lifts.join(', ')}`,
          ...(holders === null ? [] : [`From: ${listed(holders)}`]),
          `To: ${listed(receivers)}`,
          ...(facts === null ? [] : [`Facts: ${listed(facts)}`]),
          ...(subjects === null ? [] : [`About: ${listed(subjects)}`]),
          ...(reservation ? ['A reservation that binds the receiver has to be made, and recorded'] : [])
        ])
      ),
    wordings(rows, ({ conditions }) => conditions.map(code).join(', '))
  ])
]

const duties = (law: Law.Law): ReadonlyArray<string> => [
  '## What must be reported',
  wrapped('No gate stands in the way of these duties, and they wait for no consent.'),
  ...paragraphsOf(law.duties).flatMap((rows) => [
    heading(rows),
    ...rows
      .slice(-1)
      .map(({ boundBy, mayBind, reportsTo }) =>
        lines([
          `Binds: ${listed(boundBy)}${mayBind.length === 0 ? '' : `; depending on what they do also ${listed(mayBind)}`}`,
          `To: ${code(reportsTo)}`
        ])
      ),
    wordings(rows)
  ])
]

const conditions = (law: Law.Law): ReadonlyArray<string> => [
  '## The conditions',
  wrapped('Each is decided by a person: yes, no or unknown. What is unknown keeps the gate closed.'),
  table([
    ['Condition', 'Holds if'],
    ...[
      ...new Map(
        law.provisions.flatMap((provision) =>
          provision.conditions.map((condition) => [condition, Law.conditionWords(provision, condition, 'en')] as const)
        )
      )
    ]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([condition, words]) => [code(condition), words])
  ])
]

/** The wordings of each paragraph, in the order of the table; a paragraph stands where its first wording does. */
export const paragraphsOf = <W extends Law.Wording>(rows: ReadonlyArray<W>): ReadonlyArray<ReadonlyArray<W>> => {
  const nameOf = ({ act, paragraph }: W): string => `${act} ${paragraph}`
  return [...new Set(rows.map(nameOf))].map((name) => rows.filter((row) => nameOf(row) === name))
}

const heading = ([row]: ReadonlyArray<Law.Wording>): string =>
  row === undefined ? '' : `### ${row.act} ${row.paragraph}: ${Law.paragraphWords(row, 'en')}`

const wordings = <W extends Law.Wording>(
  rows: ReadonlyArray<W>,
  conditionsOf: ((row: W) => string) | null = null
): string =>
  table([
    ['From', 'To', ...(conditionsOf === null ? [] : ['Conditions']), 'Certainty', 'Where it stands'],
    ...rows.map((row) => [
      row.from ?? '',
      row.to ?? '',
      ...(conditionsOf === null ? [] : [conditionsOf(row)]),
      code(row.certainty),
      row.reference
    ])
  ])

/** A list, with the lines of an item below each other. */
const lines = (items: ReadonlyArray<string>): string =>
  items.map((item) => `- ${wrapped(item).replaceAll('\n', '\n  ')}`).join('\n')
const listed = (names: ReadonlyArray<string>): string => names.map(code).join(', ')
const orAny = (name: string | null): string => (name === null ? 'any' : code(name))
