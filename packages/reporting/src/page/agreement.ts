import { Day } from '@norrsken/rules'
import { type Chapter, shows } from '../Chapter.ts'
import {
  type DecisionFact,
  dated,
  decisions,
  type EditionFact,
  editions,
  type SpellFact,
  shownActs,
  spells,
  type TermFact,
  terms
} from '../facts.ts'
import { type Html, html, said } from '../html/html.ts'
import type { Dated } from '../Provenance.ts'
import { asks, changes } from '../words/terms.ts'
import type { Words } from '../words/Words.ts'
import { time, when } from './marks.ts'
import { part, table } from './table.ts'

/** All that a report says of one agreement: parties, terms, editions, notices, decisions and follow-up. */
export const agreement = (chapter: Chapter, id: string, words: Words): Html => {
  const name = words.agreement(chapter.stream)
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${partiesPart(chapter, name, words)}
${termsPart(chapter, name, words)}
${editionsPart(chapter, words)}
${noticesPart(chapter, name, words)}
${decisionsPart(chapter, name, words)}
${governancePart(chapter, name, words)}
</section>
`
}

const captioned = (heading: string, name: string): string => `${heading}: ${name}`

const partiesPart = (chapter: Chapter, name: string, words: Words): Html => {
  const { heading, columns, none } = words.parties
  const all = spells(chapter)
  const row = (spell: SpellFact) => ({
    head: words.label(spell.party),
    cells: [when(spell.from, words), spell.to === null ? words.ongoing : when(spell.to, words), how(spell, words)]
  })
  return part(
    heading,
    none,
    all.length === 0 ? null : table('parties', captioned(heading, name), columns, all.map(row))
  )
}

const how = ({ began, ended }: SpellFact, words: Words): Html =>
  html`${words.parties.began(began)}${ended === null ? null : html` <span class="${ended.type === 'agreement-ended' ? 'ended' : 'ended left'}">${words.parties.ended(ended)}</span>`}`

const termsPart = (chapter: Chapter, name: string, words: Words): Html => {
  const { heading, columns, none, first, extended, inForceFrom, inForceTo } = words.terms
  const note = (term: TermFact): string =>
    [
      term.inForceFrom > term.from ? inForceFrom(words.day(term.inForceFrom)) : '',
      term.inForceTo === null ? '' : inForceTo(words.day(term.inForceTo))
    ].join(' ')
  const all = terms(chapter)
  const noted = all.some((term) => note(term) !== ' ')
  const rows = all.map((term) => ({
    head: term.first ? first : extended,
    cells: [
      when({ day: term.from, origin: term.origins.from }, words),
      when({ day: term.to, origin: term.origins.to }, words),
      ...(noted ? [note(term)] : [])
    ]
  }))
  const heads = columns.slice(0, noted ? 4 : 3)
  return part(heading, none, rows.length === 0 ? null : table('terms', captioned(heading, name), heads, rows))
}

const editionsPart = (chapter: Chapter, words: Words): Html => {
  const all = editions(chapter)
  return part(
    words.editions.heading,
    words.editions.none,
    all.length === 0 ? null : html`${all.map((edition, index) => editionPart(edition, all[index - 1] ?? null, words))}`
  )
}

const editionPart = (edition: EditionFact, before: EditionFact | null, words: Words): Html => {
  const { editions } = words
  return html`<article class="edition">
<h4>${editions.edition(edition.edition)}</h4>
<dl>
<div><dt>${editions.adopted}</dt><dd>${when(edition.adopted, words)}</dd></div>
<div><dt>${editions.inForce}</dt><dd>${applies(edition, words)}</dd></div>
</dl>
<h5>${before === null ? editions.asks : editions.changes}</h5>
${before === null ? sentences(asks(edition.terms, words)) : changed(edition, before, words)}
<h5>${editions.signed}</h5>
${signatures(edition, words)}
</article>
`
}

const applies = ({ inForce }: EditionFact, words: Words): Html | string =>
  inForce.length === 0
    ? words.editions.notInForce
    : html`${inForce.map(({ from, to }, index) => html`${index === 0 ? null : '; '}${when(from, words)} – ${to === null ? words.ongoing : time(to, words)}`)}`

const sentences = (texts: ReadonlyArray<string>): Html => html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`

const changed = (edition: EditionFact, before: EditionFact, words: Words): Html => {
  const texts = changes(before.terms, edition.terms, words)
  return texts.length === 0
    ? html`<p>${words.editions.noChange}</p>`
    : html`${sentences(texts)}<p>${words.editions.otherwiseAs(before.edition)}</p>`
}

const signatures = ({ signatures, parties }: EditionFact, words: Words): Html => {
  const signed = new Set(signatures.map(({ party }) => party))
  const missing = parties.filter((party) => !signed.has(party)).map(words.party)
  return html`${
    signatures.length === 0
      ? html`<p>${words.editions.nobodySigned}</p>`
      : html`<ul class="signatures">${signatures.map(({ party, on }) => html`<li>${words.label(party)} <span class="on">${when(on, words)}</span></li>`)}</ul>`
  }${missing.length === 0 || signatures.length === 0 ? null : html`<p>${words.editions.notSigned(words.list(missing))}</p>`}`
}

const noticesPart = (chapter: Chapter, name: string, words: Words): Html => {
  const { heading, columns, none } = words.notices
  const { notices, revocations, otherwiseAgreed } = chapter.life
  const acts = [
    ...notices.map(({ notice, outcome }) => ({
      on: dated(chapter)(notice),
      what: words.notices.given(words.label(notice.party)),
      outcome: words.notices.outcome(outcome)
    })),
    ...revocations.map(({ revocation, outcome }) => ({
      on: dated(chapter)(revocation),
      what: words.notices.revoked(words.label(revocation.party)),
      outcome: words.notices.revocation(outcome)
    })),
    ...otherwiseAgreed.map(({ agreed, outcome }) => ({
      on: dated(chapter)(agreed),
      what: words.notices.agreed(agreed),
      outcome: words.notices.agreement(outcome)
    }))
  ].filter(({ on }) => shows(chapter)(on.day))
  const rows = inOrder(acts).map(({ on, what, outcome }) => ({ head: when(on, words), cells: [what, outcome] }))
  return part(heading, none, rows.length === 0 ? null : table('notices', captioned(heading, name), columns, rows))
}

const decisionsPart = (chapter: Chapter, name: string, words: Words): Html => {
  const { heading, columns, none, withheld } = words.decisions
  const all = decisions(chapter)
  if (all.length === 0) return part(heading, none, null)
  const told = chapter.freeText ? columns : columns.slice(0, 2)
  const decided = table(
    'decisions',
    captioned(heading, name),
    told,
    all.map((decision) => decisionRow(decision, words))
  )
  return part(heading, none, chapter.freeText ? decided : html`<p>${withheld}</p>\n${decided}`)
}

const decisionRow = ({ on, body, said: text }: DecisionFact, words: Words) => ({
  head: when(on, words),
  cells: [
    words.unit(body),
    ...(text === null
      ? []
      : [said(text.about), said(text.outcome), text.source === null ? words.nothing : said(text.source)])
  ]
})

const governancePart = (chapter: Chapter, name: string, words: Words): Html => {
  const { heading, columns, none } = words.governance
  const rows = governed(chapter, words).map(({ on, what }) => ({ head: when(on, words), cells: [what] }))
  return part(heading, none, rows.length === 0 ? null : table('governance', captioned(heading, name), columns, rows))
}

/** What was done to steer and follow up the agreement, in order. */
export const governed = (
  chapter: Chapter,
  words: Words
): ReadonlyArray<{ readonly on: Dated; readonly what: string }> => {
  const { governance } = words
  const { state } = chapter
  const shown = shownActs(chapter)
  const on = dated(chapter)
  return inOrder([
    ...shown(state.revisionRequests).map((act) => ({ on: on(act), what: governance.revision(words.label(act.party)) })),
    ...shown(state.steeringMeetings).map((act) => ({ on: on(act), what: governance.steering })),
    ...shown(state.workingMeetings).map((act) => ({ on: on(act), what: governance.working })),
    ...shown(state.followUpPlans).map((act) => ({ on: on(act), what: governance.plan })),
    ...shown(state.goalsFollowedUp).map((act) => ({ on: on(act), what: governance.goals(act.year) })),
    ...shown(state.annualReports).map((act) => ({ on: on(act), what: governance.report(act.year) }))
  ])
}

const inOrder = <A extends { readonly on: Dated }>(acts: ReadonlyArray<A>): ReadonlyArray<A> =>
  [...acts].sort((one, other) => Day.daysBetween(other.on.day, one.on.day))
