import { Words } from '@norrsken/core'
import type { Norm } from '@norrsken/rules'
import { Day } from '@norrsken/rules'
import type { Language } from '../words/day.ts'
import { longDay } from '../words/day.ts'
import { agreementName, partyName } from '../words/names.ts'
import type { Data } from './client/Data.ts'
import type { Labels } from './client/Labels.ts'
import type { ExplorerWords } from './ExplorerWords.ts'
import { en } from './words.en.ts'
import { sv } from './words.sv.ts'

/** What an explorer says in a language, apart from what it is about. */
export const explorerWords = (language: Language): ExplorerWords => (language === 'sv' ? sv : en)

/** What the columns of the table of duties count, in their order. */
export const states: ReadonlyArray<Norm.DutyState> = [
  'met',
  'metLate',
  'open',
  'breached',
  'undetermined',
  'excused',
  'waived'
]

export const stateName = (state: Norm.DutyState, language: Language): string => Words.language(language).states[state]

/** The words that the script of a page needs: names of whom and what its answers are about, and no others. */
export const labelsOf = ({ things, texts }: Data, language: Language): Labels => {
  const text = (at: number): string => texts[at] ?? ''
  const table = (ids: ReadonlyArray<number>, name: (id: string) => string): { readonly [id: string]: string } =>
    Object.fromEntries([...new Set(ids)].map((id) => [text(id), name(text(id))]))
  return {
    ...explorerWords(language).labels,
    months: Array.from(
      { length: 12 },
      (_, month) => longDay(language)(Day.day(`2000-${String(month + 1).padStart(2, '0')}-01`)).split(' ')[1] ?? ''
    ),
    parties: table(
      things.flatMap((thing) => (thing.type === 'party' ? [thing.id] : [])),
      partyName(language)
    ),
    bearers: table(
      things.flatMap((thing) => (thing.type === 'finding' ? [thing.bearer] : [])),
      (id) => capitalized(Words.bearerName(id, language))
    ),
    norms: table(
      things.flatMap((thing) => (thing.type === 'finding' ? [thing.norm] : [])),
      (id) => Words.normHeading(id, language)
    ),
    agreements: table(
      things.flatMap((thing) =>
        thing.type === 'agreement'
          ? [...thing.spans.map(([, , said]) => said[0]), ...thing.others.flatMap(([, , , said]) => said?.[0] ?? [])]
          : []
      ),
      agreementName(language)
    ),
    states: Object.fromEntries(states.map((state) => [state, stateName(state, language)]))
  }
}

const capitalized = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
