import { Answers, Clauses, Words } from '@norrsken/core'
import { Day, type Norm, type Term } from '@norrsken/rules'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { nearest, slips } from '../nearest.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Answer } from './Answer.ts'
import type { Asked } from './asked.ts'

/** The clause that a word names; `null` where the word looks like no name of a clause. */
export const clauseNamed = (name: string): E.Either<Failure, Clauses.Clause> | null => {
  const found = Clauses.catalogue.find(({ number }) => number === name)
  if (found !== undefined) return E.right(found)
  const near = /^\d+(\.\d+)*\.?$/.test(name) ? nearest(name, numbers) : slips(name, ['signatures'])
  return near.length === 0 ? null : E.left({ type: 'UnknownClause', name, nearest: near })
}

const numbers = Clauses.catalogue.map(({ number }) => number)

/** What a clause says, what of it is judged, and how all under it stands. */
export const clauseAnswer = ({ view, question }: Asked, clause: Clauses.Clause, texts: Texts): Answer => {
  const standing = Answers.clause(view, clause)
  return {
    type: 'Document',
    json: () => asJson(clause, standing, texts.lang),
    text: () => inWords(clause, standing, texts, Day.toIso(question.validAt)),
    exit: standing.norms.some(({ counts }) => counts.breached > 0) ? 1 : 0
  }
}

const asJson = (
  { number, title, says, status, beyond }: Clauses.Clause,
  { norms, powers, costQuestions }: Answers.ClauseStanding,
  lang: Texts['lang']
): unknown => ({
  clause: number,
  title: title[lang],
  says: says[lang],
  status,
  beyond: beyond?.[lang] ?? null,
  norms: norms.map(({ norm, counts }) => ({ id: norm.id, ...counts })),
  powers: powers.map(({ power, counts }) => ({ id: power.id, ...counts })),
  costQuestions: costQuestions.map(({ id, value }) => ({ id, value }))
})

interface Counts {
  readonly [name: string]: number
}

const inWords = (
  { number, title, says, status, beyond }: Clauses.Clause,
  { norms, powers, costQuestions }: Answers.ClauseStanding,
  { clause: words, lang }: Texts,
  validAt: string
): ReadonlyArray<string> => {
  const judged = (id: string, rules: ReadonlyArray<Term.Outline>, counts: string): ReadonlyArray<string> => {
    const summary = Clauses.summaries[id]
    const heading = Words.normTitle(id, lang)
    return [
      '',
      heading === id ? id : `${heading} (${id})`,
      ...(summary === undefined
        ? []
        : (['who', 'when', 'what'] as const).map((part) => `  ${words[part]}: ${summary[part][lang]}`)),
      ...rules.flatMap((rule) => [`  ${words.rule}:`, ...Words.rule(rule, lang).map((line) => `    ${line}`)]),
      `  ${words.by(validAt)}: ${counts}`
    ]
  }
  const counted = (counts: Counts, names: { readonly [name: string]: string }): string =>
    Object.entries(names)
      .flatMap(([name, inWords]) => ((counts[name] ?? 0) > 0 ? [`${inWords} ${counts[name]}`] : []))
      .join(', ') || words.none
  return [
    words.heading(number, title[lang]),
    says[lang],
    '',
    [words.status[status], ...(beyond === null ? [] : [beyond[lang]])].join(' '),
    ...norms.flatMap(({ norm, counts }) =>
      judged(norm.id, norm.outline === null ? [] : [norm.outline], counted(counts, words.states))
    ),
    ...powers.flatMap(({ power, acts, counts }) => [
      ...judged(power.id, rulesOf(power), counted(counts, words.acts)),
      ...(power.type === 'Power' ? acts.map(({ id, value }) => `    ${id}: ${words.acts[became[value]]}`) : [])
    ]),
    ...(costQuestions.length === 0 ? [] : ['', words.costQuestions.heading]),
    ...costQuestions.map(({ id, value }) => `    ${id}: ${words.costQuestions[value]}`)
  ]
}

const became = { yes: 'valid', no: 'withoutEffect', unknown: 'undetermined' } as const

/** What a power or a permission depends on; nothing, where the text permits something without a condition. */
const rulesOf = (power: Norm.Power<never> | Norm.Permission<never>): ReadonlyArray<Term.Outline> => {
  switch (power.type) {
    case 'Power':
      return power.conditions.length === 1
        ? power.conditions.map(({ outline }) => outline)
        : [{ type: 'all', of: power.conditions.map(({ outline }) => outline) }]
    case 'Permission':
      return power.outline.type === 'constant' ? [] : [power.outline]
  }
}
