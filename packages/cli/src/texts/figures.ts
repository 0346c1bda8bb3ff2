import { type Difference, figureName, type IndicatorDefinition, refusalInWords, type Told } from '@norrsken/reporting'
import type { FigureExplanation } from '../figures/FigureExplanation.ts'
import type { FigureRefusal } from '../figures/FigureRefusal.ts'
import type { FiguresDiff } from '../figures/FiguresDiff.ts'
import { moment } from './moment.ts'

/** What the program says of figures, in one language. */
export interface FigureWords {
  /** That nothing that was published before was reckoned with. */
  readonly withoutLedger: string
  /** That a ledger was begun, with nothing before in it, and where. */
  readonly ledgerBegun: (path: string) => string
  /** That how own indicators hang together with others is not known to the audit. */
  readonly ownIndicators: string
  readonly notReleased: (refusal: FigureRefusal, definitions: ReadonlyArray<IndicatorDefinition>) => string
  readonly explanation: (explanation: FigureExplanation) => ReadonlyArray<string>
  readonly diff: (diff: FiguresDiff) => ReadonlyArray<string>
}

/** The phrases of a language. */
export interface Phrases {
  readonly lang: 'sv' | 'en'
  readonly withoutLedger: string
  readonly ledgerBegun: (path: string) => string
  readonly ownIndicators: string
  /** That what follows gives a hidden figure away. */
  readonly secret: string
  readonly moreAttacks: (count: number) => string
  readonly badDefinition: (definition: string) => string
  readonly definedTwice: (definition: string, version: number) => string
  readonly populationLacks: (population: string, year: number, municipalities: string) => string
  readonly told: {
    readonly hidden: string
    readonly 'not-applicable': string
    readonly 'no-population': string
    readonly rounded: (value: string, to: string) => string
  }
  /** That the report of the audience says how a figure is told. */
  readonly asReported: string
  readonly decimal: ',' | '.'
  readonly figure: string
  readonly means: string
  readonly clause: (clause: string, goals: ReadonlyArray<number>) => string
  readonly cannotSay: string
  readonly period: (from: string, to: string, asOf: string | null) => string
  readonly knownAt: (instant: string) => string
  readonly log: (head: string) => string
  readonly rests: string
  readonly restsOnNone: string
  readonly onlyForCoordinator: string
  readonly units: {
    readonly numerator: string
    readonly others: string
    readonly notYet: string
    readonly unknown: string
  }
  readonly diffHeading: (knownAt: string, and: string, from: string, to: string) => string
  readonly nothingChanged: string
  readonly none: string
  readonly because: {
    readonly definition: string
    readonly derived: string
    readonly disclosure: string
    readonly events: string
    readonly added: string
    readonly removed: string
    readonly entered: string
    readonly left: string
  }
}

/** The words of figures, made of the phrases of a language. */
export const figureWords = (phrases: Phrases): FigureWords => ({
  withoutLedger: phrases.withoutLedger,
  ledgerBegun: phrases.ledgerBegun,
  ownIndicators: phrases.ownIndicators,
  notReleased: (refusal, definitions) => refused(refusal, definitions, phrases),
  explanation: (explanation) => explained(explanation, phrases),
  diff: (diff) => differing(diff, phrases)
})

/** So many attacks are told; each is enough for a refusal. */
const TOLD = 10

const refused = (refusal: FigureRefusal, definitions: ReadonlyArray<IndicatorDefinition>, phrases: Phrases): string => {
  const name = figureName(definitions, phrases.lang)
  switch (refusal.type) {
    case 'BadDefinition':
      return [phrases.badDefinition(refusal.definition), ...refusal.faults.map(({ path }) => `  ${path}`)].join('\n')
    case 'DefinedTwice':
      return phrases.definedTwice(refusal.definition, refusal.version)
    case 'PopulationLacks':
      return phrases.populationLacks(refusal.population, refusal.year, refusal.municipalities.join(', '))
    case 'FiguresDoNotAgree':
      return refusal.faults.map((fault) => refusalInWords(phrases.lang, name)(fault).text).join('\n  ')
    default: {
      const { text, secret } = refusalInWords(phrases.lang, name)(refusal)
      const attacks = [...new Set(secret)]
      return [
        text,
        ...(attacks.length > 0 ? [`  ${phrases.secret}`] : []),
        ...attacks.slice(0, TOLD).map((attack) => `  ${attack}`),
        ...(attacks.length > TOLD ? [`  ${phrases.moreAttacks(attacks.length - TOLD)}`] : [])
      ].join('\n')
    }
  }
}

const explained = (it: FigureExplanation, phrases: Phrases): ReadonlyArray<string> => {
  const { figure, definition, evidence } = it
  const { lang } = phrases
  return [
    `${figure.id}: ${isTold(figure) ? toldInWords(figure, phrases) : phrases.asReported}`,
    ...(definition === null
      ? []
      : [
          `${definition.id} v${definition.version}: ${definition.names[lang]}. ${phrases.clause(definition.clause, definition.goals)}`,
          ...(definition.cannotSay === undefined ? [] : [`${phrases.cannotSay} ${definition.cannotSay[lang]}`])
        ]),
    phrases.period(figure.period.from, figure.period.to, it.asOf),
    ...(it.knownAt === null ? [] : [phrases.knownAt(moment(it.knownAt, phrases.lang))]),
    phrases.log(it.log.head),
    ...(evidence === null
      ? it.types.length === 0
        ? []
        : [`${phrases.rests} ${it.types.join(', ')}. ${phrases.onlyForCoordinator}`]
      : [
          evidence.events.length === 0
            ? phrases.restsOnNone
            : `${phrases.rests} ${Object.entries(evidence.eventsByType)
                .map(([type, count]) => `${type} ${count}`)
                .join(', ')}`,
          ...(['numerator', 'others', 'notYet', 'unknown'] as const).flatMap((part) => {
            const ids = evidence.units?.[part] ?? []
            return ids.length === 0 ? [] : [`${phrases.units[part]}: ${ids.join(', ')}`]
          }),
          ...(evidence.events.length === 0 ? [] : [evidence.events.join(', ')])
        ])
  ]
}

const differing = ({ knownAt, and, period, changed }: FiguresDiff, phrases: Phrases): ReadonlyArray<string> => [
  phrases.diffHeading(moment(knownAt, phrases.lang), moment(and, phrases.lang), period.from, period.to),
  ...(changed.length === 0 ? [phrases.nothingChanged] : changed.flatMap((one) => changeInWords(one, phrases)))
]

const changeInWords = ({ id, before, after, because }: Difference, phrases: Phrases): ReadonlyArray<string> => {
  const told = (one: Told | null): string => (one === null ? phrases.none : toldInWords(one, phrases))
  const line = `${id}: ${told(before)} → ${told(after)}; ${phrases.because[because.type]}`
  if (because.type !== 'events') return [line]
  return [
    line,
    ...(['added', 'removed', 'entered', 'left'] as const).flatMap((part) =>
      because[part].length === 0 ? [] : [`  ${phrases.because[part]}: ${because[part].join(', ')}`]
    )
  ]
}

const isTold = (figure: Partial<Told>): figure is Told => figure.status !== undefined && figure.figure !== undefined

const toldInWords = ({ status, figure, to }: Told, phrases: Phrases): string => {
  const text = (value: number | null | undefined): string => String(value ?? '').replace('.', phrases.decimal)
  switch (status) {
    case 'exact':
      return text(figure)
    case 'rounded':
      return phrases.told.rounded(text(figure), text(to))
    default:
      return phrases.told[status]
  }
}
