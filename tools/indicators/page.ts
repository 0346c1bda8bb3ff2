import type { IndicatorDefinition, Measure } from '@norrsken/reporting'
import { code, table, wrapped } from '../markdown.ts'

/** The page about a catalogue of indicators: what each counts, of whom, in which tables, and what it does not say. */
export const page = (definitions: ReadonlyArray<IndicatorDefinition>): string =>
  [...preface, overview(definitions), ...definitions.flatMap(section)].join('\n\n').concat('\n')

const preface = [
  '# The indicators',
  wrapped(
    'What the figures of a report count. The follow-up plan that clause 14.2 asks for is not public, so every indicator here is a ' +
      'proposal. Each is data: another definition can take its place, or stand beside it, without a line of code ' +
      '([how](../how-to/own-indicator.md)). A change of meaning is a new version, and two versions can be counted on one log.'
  ),
  wrapped(
    'Of all of them holds: a case without consent is never in a denominator of persons, and how many were left out is told; whose ' +
      'window is open is not yet assessable, and in no denominator; a share of nobody is none, and not 0 %; what the log does not ' +
      'say is counted as unknown, and as nothing else. A party’s attendance counts while it is bound. Goals 7 to 9 are known from ' +
      'answers of staff alone. No population and no level to compare with comes with the program: the sources have none.'
  ),
  wrapped(
    'Figures about people go through [disclosure control](../how-to/publish-figures.md) before anybody sees them. `risk` says how ' +
      'easily those of an indicator give somebody away at volumes like those of the agreement.'
  ),
  'This page is made from the catalogue: `npx -y pnpm@12.21.0 run indicators` writes it, and a test compares.'
] as const

const overview = (definitions: ReadonlyArray<IndicatorDefinition>): string =>
  table([
    ['Indicator', 'Svenska', 'English', 'Goal', 'Clause', 'Risk'],
    ...definitions.map(({ id, version, names, goals, clause, risk }) => [
      `[${id} v${version}](#${id.toLowerCase()}-version-${version})`,
      names.sv,
      names.en,
      goals.join(', '),
      clause,
      risk
    ])
  ])

const section = (definition: IndicatorDefinition): ReadonlyArray<string> => {
  const { id, version, names, count, population, window, asOf, perPerson, by = [], cannotSay } = definition
  const rows: ReadonlyArray<ReadonlyArray<string>> = [
    ['Part', 'Is'],
    ['counted', json(count)],
    ...(perPerson === true ? [['per person', 'yes']] : []),
    ...(population === undefined ? [] : [['of these', json(population)]]),
    ...(window === undefined ? [] : [['window', typeof window === 'number' ? `${window} days` : json(window)]]),
    ...(asOf === undefined ? [] : [['seen as of', code(asOf)]]),
    ['measure', measured(definition.measure)],
    ...by.map((one) => [`table ${code(one.id)}`, `${one.names.en}: ${json(one.by)}`])
  ]
  return [
    `## ${id} version ${version}`,
    `**${names.en}** · ${names.sv}`,
    table(rows),
    wrapped(`It does not say: ${lower(cannotSay.en)}`)
  ]
}

const measured = ({ type, ...rest }: Measure): string =>
  Object.keys(rest).length === 0 ? code(type) : `${code(type)}: ${json(rest)}`

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A part of a definition as it stands in the catalogue; a bar would end the cell of a table. */
const json = (value: unknown): string => code(JSON.stringify(value).replaceAll('|', '\\|'))
