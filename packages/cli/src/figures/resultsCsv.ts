import { Csv, type Schema, Table } from '@norrsken/interchange'
import { type Results, toldOf } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'
import { E } from '../fp.ts'

/** Results as comma-separated values (RFC 4180): a row a figure, as in JSON. No text in it is taken for a formula. */
export const resultsCsv = (results: Results): string => {
  const table = Table.table(schema, results.rows.map(cellsOf))
  // The columns are ours and so are the cells: each is of its type, or missing for a reason that the schema knows.
  if (E.isLeft(table)) throw new Error(`the figures are no table: ${table.left.type}`)
  return [...Csv.lines(Csv.rfc4180)(table.right)].join('')
}

const cellsOf = (row: Results['rows'][number]): ReadonlyArray<Table.Cell> => {
  const { status, figure, to } = toldOf(row.figure)
  const none = { missing: 'total' }
  return [
    row.id,
    row.indicator,
    row.version,
    row.agreement ?? { missing: 'no_agreement' },
    Day.day(row.period.from),
    Day.day(row.period.to),
    row.dimension ?? none,
    row.value ?? none,
    row.quantity,
    figure ?? { missing: status.replaceAll('-', '_') },
    to ?? { missing: 'not_rounded' }
  ]
}

const column = (
  name: string,
  type: Schema.ColumnType,
  sv: string,
  en: string,
  missing: Schema.Column['missing'] = []
): Schema.Column => ({ name, type, unit: null, meaning: { sv, en }, missing })

const code = (name: string, sv: string, en: string): Schema.MissingCode => ({ code: name, meaning: { sv, en } })

const total = [code('total', 'raden är en total', 'the row is a total')]

const schema: Schema.Schema = {
  name: 'figures',
  meaning: { sv: 'en rad per tal i en rapport', en: 'a row for each figure of a report' },
  columns: [
    column(
      'id',
      'string',
      'radens namn, samma som i JSON och på sidan',
      'the name of the row, as in JSON and on the page'
    ),
    column('indicator', 'string', 'indikatorns id', 'the id of the indicator'),
    column('version', 'integer', 'version av definitionen', 'version of the definition'),
    column('agreement', 'string', 'överenskommelsens ström', 'the stream of the agreement', [
      code('no_agreement', 'loggen har ingen överenskommelse', 'the log has no agreement')
    ]),
    column('from', 'day', 'periodens första dag', 'the first day of the period'),
    column('to', 'day', 'periodens sista dag', 'the last day of the period'),
    column('dimension', 'string', 'vad tabellen delas efter', 'what the table is divided by', total),
    column('value', 'string', 'radens värde i dimensionen', 'the value of the row in the dimension', total),
    column('quantity', 'string', 'vad talet är', 'what the figure is'),
    column('figure', 'float', 'talet, så som det får visas', 'the figure as it may be shown', [
      code('hidden', 'dolt', 'hidden'),
      code('not_applicable', 'gäller ingen', 'of nobody'),
      code('no_population', 'ingen befolkning angiven', 'no population given')
    ]),
    column(
      'rounded_to',
      'integer',
      'talet är avrundat till närmaste multipel',
      'the figure is the nearest multiple of this',
      [code('not_rounded', 'inte avrundat', 'not rounded')]
    )
  ]
}
