import { type Answers, Words } from '@norrsken/core'

/** A deadline, as the texts tell of it. */
export interface DeadlineText {
  readonly norm: string
  readonly clause: string
  readonly bearer: string
  readonly on: string
  readonly unless: Answers.Condition | null
}

/** What is said of deadlines in a language. */
export interface DeadlineWords {
  readonly heading: (from: string, to: string, count: number) => string
  readonly line: (deadline: DeadlineText) => string
  /** What stands in a calendar at the day, and what more is said of it there. */
  readonly summary: (deadline: DeadlineText) => string
  readonly description: (deadline: DeadlineText) => string
}

/** What a language says of its own. */
interface Own {
  readonly heading: DeadlineWords['heading']
  /** What must be done by the day, or ends with it, by norm. */
  readonly what: { readonly [norm: string]: string }
  readonly unless: { readonly [C in Answers.Condition]: string }
}

/** The words for deadlines in a language: who, what, by which clause, and on what it depends. */
export const deadlineWords = (lang: Words.Lang, { heading, what, unless }: Own): DeadlineWords => {
  const { day, clause: clauseIn } = Words.language(lang)
  const summary = ({ norm, bearer }: DeadlineText): string =>
    capital(`${Words.bearerName(bearer, lang)}: ${what[norm] ?? Words.normTitle(norm, lang)}`)
  return {
    heading,
    summary,
    line: (deadline) => {
      const depends = deadline.unless === null ? '' : `; ${unless[deadline.unless]}`
      return `${day(deadline.on)}  ${summary(deadline)} (${clauseIn(deadline.clause)})${depends}`
    },
    description: ({ clause, unless: condition }) =>
      [clauseIn(clause), ...(condition === null ? [] : [unless[condition]])]
        .map((sentence) => `${capital(sentence)}.`)
        .join(' ')
  }
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
