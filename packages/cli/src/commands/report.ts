import { join } from 'node:path'
import {
  catalogue,
  type History,
  type IndicatorDefinition,
  loadPlotter,
  reportPage,
  resultsJson
} from '@norrsken/reporting'
import { enterLedger } from '../figures/enterLedger.ts'
import { figuresAsked } from '../figures/FiguresAsked.ts'
import { type LedgerPlace, ledgerPlace } from '../figures/ledgerPlace.ts'
import { resultsCsv } from '../figures/resultsCsv.ts'
import { withLedgerLocked } from '../figures/withLedgerLocked.ts'
import { type Resulted, withResults } from '../figures/withResults.ts'
import { apartFromRead } from '../filesRead.ts'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import { isAddress } from '../store/Address.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'

/**
 * Writes the report of a period for an audience: a page and its figures, the same in each file. With a ledger it is released only if it
 * gives nothing away together with all that was released before, and the ledger then holds it too.
 */
export const report: Command = async (run, capabilities, texts) => {
  const ledger = ledgerPlace(run, capabilities)
  if (E.isLeft(ledger)) return ledger
  return withLedgerLocked(ledger.right, capabilities, () => reported(ledger.right, run, capabilities, texts))
}

const reported = async (
  place: LedgerPlace | null,
  ...[run, capabilities, texts]: Parameters<Command>
): ReturnType<Command> => {
  const asked = figuresAsked(run, capabilities, 'public')
  if (E.isLeft(asked)) return asked
  const folder = optionOf('out')(run) ?? '.'
  if (isAddress(folder)) {
    return E.left({ type: 'BadValue', of: '--out', value: folder, expected: { type: 'folder' } })
  }
  const written = fileNames.map((name) => join(folder, name))
  const apart = apartFromRead(run, written, capabilities)
  if (E.isLeft(apart)) return apart
  return withResults({ ...asked.right, lineage: false }, run, capabilities, texts, async (resulted) => {
    const content = await filesOf(resulted, texts)
    const { ledger } = asked.right
    const entering = { before: ledger?.ledger ?? null, after: resulted.released.ledger }
    const entered = await enterLedger(ledger === null ? null : place, entering, capabilities)
    if (E.isLeft(entered)) return entered
    const written = capabilities.write(folder, content)
    if (E.isLeft(written)) return E.left(await entered.right.notWritten(folder, written.left))
    if (place !== null && ledger?.ledger === null) {
      capabilities.err(`${texts.figures.ledgerBegun(place.place)}\n`)
    }
    if (resulted.released.results.policy.type === 'controlled' && ledger === null) {
      capabilities.err(`${texts.figures.withoutLedger}\n`)
    }
    if (resulted.released.results.policy.type === 'controlled' && asked.right.definitions.some(isOwn)) {
      capabilities.err(`${texts.figures.ownIndicators}\n`)
    }
    const files = written.right
    return E.right({ type: 'Document', json: () => ({ files }), text: () => files, exit: 0 })
  })
}

const isOwn = (definition: IndicatorDefinition): boolean => !catalogue.includes(definition)

/** The files of a report. */
const [page, csv, json] = ['report.html', 'indicators.csv', 'indicators.json'] as const
const fileNames = [page, csv, json]

const filesOf = async ({ released: { results }, request }: Resulted, texts: Texts) => {
  const { history, period, validAt, reading = {} } = request
  const agreements = agreementsOf(history, results.agreement)
  const life = { agreements, validAt, knownAt: history.knownAt, period, reading }
  return [
    { name: page, content: reportPage({ results, life, plotter: await loadPlotter() }, texts.lang) },
    { name: csv, content: resultsCsv(results) },
    { name: json, content: resultsJson(results) }
  ]
}

const agreementsOf = ({ agreements }: History, agreement: string | null): History['agreements'] =>
  agreements.filter(({ stream }) => stream === agreement)
