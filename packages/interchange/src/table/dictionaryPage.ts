import { type Column, type Meaning, reasonOf, type Schema } from './Schema.ts'

/**
 * The data dictionary of tables as a page of Markdown without HTML, to be read by people.
 *
 * @example
 * import { dictionaryPage } from '@norrsken/interchange'
 *
 * const meaning = { sv: 'ärenden', en: 'cases' }
 * const cases = { name: 'cases', type: 'integer', unit: null, meaning, missing: [] } as const
 * const page = dictionaryPage('en')([{ name: 'use', meaning, columns: [cases] }])
 * assert.ok(page.includes('| `cases` | integer | – | cases |'))
 */
export const dictionaryPage =
  (language: keyof Meaning) =>
  (schemas: ReadonlyArray<Schema>): string =>
    [`# ${words[language].title}`, ...schemas.flatMap((schema) => section(schema, language))]
      .map((part) => `${part}\n`)
      .join('\n')

const words = {
  sv: {
    title: 'Datalexikon',
    column: 'kolumn',
    type: 'typ',
    unit: 'enhet',
    meaning: 'betydelse',
    code: 'kod',
    empty: (column: string, reason: string) => `När ${column} är tom står skälet i ${reason}:`
  },
  en: {
    title: 'Data dictionary',
    column: 'column',
    type: 'type',
    unit: 'unit',
    meaning: 'meaning',
    code: 'code',
    empty: (column: string, reason: string) => `Where ${column} is empty, ${reason} says why:`
  }
}

const section = ({ name, meaning, columns }: Schema, language: keyof Meaning): ReadonlyArray<string> => {
  const { column, type, unit, meaning: means } = words[language]
  return [
    `## ${name}`,
    plain(meaning[language]),
    tableOf([
      [column, type, unit, means],
      ...columns.map((one) => [code(one.name), one.type, plain(one.unit ?? '–'), plain(one.meaning[language])])
    ]),
    ...columns.filter(({ missing }) => missing.length > 0).flatMap((one) => reasons(one, language))
  ]
}

const reasons = ({ name, missing }: Column, language: keyof Meaning): ReadonlyArray<string> => [
  words[language].empty(code(name), code(reasonOf(name))),
  tableOf([
    [words[language].code, words[language].meaning],
    ...missing.map((reason) => [code(reason.code), plain(reason.meaning[language])])
  ])
]

const tableOf = ([head = [], ...rows]: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const code = (text: string): string => `\`${text}\``

/** On one line, and with nothing in it that Markdown would read as more than text. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#&]/g, '\\$&')
