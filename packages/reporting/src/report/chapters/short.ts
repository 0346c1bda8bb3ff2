import type { Definition } from '../../catalogue/Definition.ts'
import { type Html, html } from '../../html/html.ts'
import type { Quantity, Row } from '../../results/Row.ts'
import type { ReportWords, Subject } from '../../words/report/ReportWords.ts'
import { hiddenMark, noneMark, sentence } from '../figure.ts'
import { lifeRow } from '../lifeRows.ts'
import { none, type Section } from '../Section.ts'
import { definitionOf, type View } from '../View.ts'

/** The period in a few sentences, each made of one figure. */
export const short = (view: View): Section => {
  const { texts } = view
  const told = [...sentences.map((one) => indicatorSentence(view, one)), ...lifeSentences(view)]
  const said = told.filter((one) => one !== null)
  return {
    id: 'short',
    heading: texts.short.heading,
    content: html`${
      said.length === 0
        ? none(texts.short.nothing)
        : html`<ul class="short">${said.map((one) => html`<li>${one}</li>\n`)}</ul>\n`
    }${legend(view)}`
  }
}

const sentences: ReadonlyArray<{
  readonly subject: Exclude<keyof ReportWords['short'], 'heading' | 'nothing'>
  readonly indicator: Definition['id']
  readonly quantity: Quantity
}> = [
  { subject: 'cases', indicator: 'I01', quantity: 'count' },
  { subject: 'consent', indicator: 'I03', quantity: 'share' },
  { subject: 'plans', indicator: 'I09', quantity: 'share' },
  { subject: 'meetings', indicator: 'I29', quantity: 'count' },
  { subject: 'weeks', indicator: 'I24', quantity: 'share' },
  { subject: 'attendance', indicator: 'I23', quantity: 'share' }
]

const indicatorSentence = (view: View, { subject, indicator, quantity }: (typeof sentences)[number]): Html | null => {
  const definition = definitionOf(view, indicator)
  return definition === null ? null : about(view, view.row(definition, { quantity }), view.texts.short[subject])
}

const lifeSentences = (view: View): ReadonlyArray<Html | null> => [
  about(view, lifeRow(view, 'steeringGroupMeetings', 'whole'), view.texts.short.steering),
  about(view, lifeRow(view, 'partiesAtEnd', 'last'), view.texts.short.parties)
]

const about = (view: View, row: Row | null, subject: Subject): Html | null =>
  row === null ? null : sentence(row, subject, view)

/** What the marks in tables and charts mean. It stands where the first figures do, and on paper. */
export const legend = ({ texts, results }: View): Html => {
  const { heading, hidden, notApplicable, zero, rounded } = texts.legend
  const { policy } = results
  const step = policy.type === 'controlled' && policy.rounding > 1 ? String(policy.rounding) : null
  return html`<div class="marks"><h3>${heading}</h3>
<dl><div><dt>${hiddenMark}</dt><dd>${hidden}</dd></div><div><dt>${noneMark}</dt><dd>${notApplicable}</dd></div><div><dt>0</dt><dd>${zero}</dd></div></dl>
${step === null ? null : html`<p>${rounded(step)}</p>`}</div>
`
}
