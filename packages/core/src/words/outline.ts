import type { Term } from '@norrsken/rules'
import type { Language } from './Language.ts'
import { type Lang, language } from './languages.ts'
import { indented, type Line, lineAt } from './lines.ts'
import { entry } from './table.ts'

/**
 * What a rule says apart from any case, as sentences: a rule first, then what it depends on, each a step deeper.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * const both = { type: 'all', of: [{ type: 'fact', name: 'adult' }, { type: 'fact', name: 'lives-in-county' }] } as const
 * assert.deepEqual(Words.rule(both, 'en'), [
 *   'All of this must hold.',
 *   '  The individual is an adult.',
 *   '  The individual lives in the county.'
 * ])
 */
export const rule = (outline: Term.Outline, lang: Lang): ReadonlyArray<string> =>
  indented(lines(outline, language(lang), 0))

const lines = (outline: Term.Outline, words: Language, depth: number): ReadonlyArray<Line> => {
  const line = lineAt(depth)
  const below = (parts: ReadonlyArray<Term.Outline>): ReadonlyArray<Line> =>
    parts.flatMap((part) => lines(part, words, depth + 1))
  const said = words.outline
  switch (outline.type) {
    case 'constant':
      return [line(entry(said.answers, String(outline.value)) ?? said.constant(String(outline.value)))]
    case 'fact':
      return [line(entry(said.facts, outline.name) ?? said.someFact)]
    case 'parameter':
      return [line(said.parameter(entry(said.topics, outline.path) ?? said.someTopic))]
    case 'operation': {
      const known = entry(said.operations, outline.name)
      return known === undefined ? outline.of.flatMap((part) => lines(part, words, depth)) : [line(known)]
    }
    case 'not':
    case 'all':
    case 'any':
      return [line(said[outline.type]), ...below(outline.of)]
    case 'accounts':
    case 'rule':
      return outline.of.flatMap((part) => lines(part, words, depth))
    case 'default': {
      const { base, exceptions, clause } = outline
      const says =
        base === null
          ? said.needsOne
          : said.unless((entry(words.bases, base.name) ?? words.someBase).says, exceptions.length)
      return [
        line(`${says} (${words.clause(clause)})`),
        ...exceptions.flatMap((exception) => exceptionLines(exception, words, depth + 1))
      ]
    }
  }
}

type ExceptionOutline = Extract<Term.Outline, { readonly type: 'default' }>['exceptions'][number]

/** An exception, with what it depends on where that is more than one thing. */
const exceptionLines = (
  { name, when, gives }: ExceptionOutline,
  words: Language,
  depth: number
): ReadonlyArray<Line> => [
  lineAt(depth)((entry(words.exceptions, name) ?? words.someException).holds),
  ...(when.type === 'fact' ? [] : lines(when, words, depth + 1)),
  ...(gives.type === 'constant' ? [] : lines(gives, words, depth + 1))
]
