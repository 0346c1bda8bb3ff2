import {
  catalogue,
  DisclosureControl,
  type History,
  type IndicatorDefinition,
  loadPlotter,
  reportPage,
  resultsJson
} from '@norrsken/reporting'
import type { Capabilities } from '../Capabilities.ts'
import type { Failure } from '../Failure.ts'
import { type FiguresAsked, figuresAsked } from '../figures/FiguresAsked.ts'
import { resultsCsv } from '../figures/resultsCsv.ts'
import { withLedgerLocked } from '../figures/withLedgerLocked.ts'
import { type Resulted, withResults } from '../figures/withResults.ts'
import { E } from '../fp.ts'
import { optionOf } from '../Invocation.ts'
import { isAddress } from '../store/Address.ts'
import type { Texts } from '../texts/Texts.ts'
import type { Command } from './Answer.ts'

/**
 * Writes the report of a period for an audience: a page and its figures, the same in each file. With a ledger it is released only if it
 * gives nothing away together with all that was released before, and the ledger then holds it too.
 */
export const report: Command = (run, capabilities, texts) =>
  withLedgerLocked(optionOf('ledger')(run), capabilities, () => reported(run, capabilities, texts))

const reported: Command = async (run, capabilities, texts) => {
  const asked = figuresAsked(run, capabilities, 'public')
  if (E.isLeft(asked)) return asked
  const folder = optionOf('out')(run) ?? '.'
  if (isAddress(folder)) {
    return E.left({ type: 'BadValue', of: '--out', value: folder, expected: { type: 'folder' } })
  }
  return withResults({ ...asked.right, lineage: false }, run, capabilities, texts, async (resulted) => {
    const content = await filesOf(resulted, texts)
    const entered = await enter(asked.right, resulted, capabilities)
    if (E.isLeft(entered)) return entered
    const written = capabilities.write(folder, content)
    if (E.isLeft(written)) {
      await entered.right.takeBack()
      return E.left({ type: 'NotWritten', folder, why: written.left })
    }
    if (resulted.released.results.policy.type === 'controlled' && asked.right.ledger === null) {
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

const filesOf = async ({ released: { results }, request }: Resulted, texts: Texts) => {
  const { history, period, validAt, reading = {} } = request
  const agreements = agreementsOf(history, results.agreement)
  const life = { agreements, validAt, knownAt: history.knownAt, period, reading }
  return [
    { name: 'report.html', content: reportPage({ results, life, plotter: await loadPlotter() }, texts.lang) },
    { name: 'indicators.csv', content: resultsCsv(results) },
    { name: 'indicators.json', content: resultsJson(results) }
  ]
}

const agreementsOf = ({ agreements }: History, agreement: string | null): History['agreements'] =>
  agreements.filter(({ stream }) => stream === agreement)

/** Writes what is released into its ledger, before it is out; `takeBack` is for when it does not get out. */
const enter = async (
  { ledger }: FiguresAsked,
  { released }: Resulted,
  { writeFile, removeFile }: Capabilities
): Promise<E.Either<Failure, { readonly takeBack: () => Promise<unknown> }>> => {
  if (ledger === null) return E.right({ takeBack: async () => null })
  const write = (one: DisclosureControl.Ledger) => writeFile(ledger.path, [DisclosureControl.writeLedger(one)])
  const written = await write(released.ledger)
  if (E.isLeft(written)) return E.left({ type: 'NotWritten', folder: ledger.path, why: written.left })
  const before = ledger.ledger
  return E.right({ takeBack: async () => (before === null ? removeFile(ledger.path) : write(before)) })
}
