import type { Log } from '@norrsken/core'
import {
  type Benchmarks,
  benchmarkConflicts,
  benchmarks as benchmarksFor,
  catalogue,
  DisclosureControl,
  type IndicatorDefinition,
  type PopulationTable,
  populationTable
} from '@norrsken/reporting'
import type { Window } from '@norrsken/rules'
import type { Capabilities } from '../Capabilities.ts'
import { audiences } from '../commands/audiences.ts'
import type { Failure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import * as values from '../values.ts'
import { badFile, jsonFile, missingFile, textFile } from './jsonFile.ts'
import { listed } from './listed.ts'
import { ownDefinitions } from './ownDefinitions.ts'

/** What the options `--period`, `--audience`, `--definitions`, `--populations`, `--benchmarks` and `--ledger` ask for. */
export interface FiguresAsked {
  readonly period: Window.Window
  readonly audience: (typeof audiences)[number]
  /** Those of the catalogue, and after them those of a file. */
  readonly definitions: ReadonlyArray<IndicatorDefinition>
  readonly populations: ReadonlyArray<PopulationTable>
  readonly benchmarks: ReadonlyArray<Benchmarks>
  readonly ledger: LedgerFile | null
}

/** The file of a ledger; `ledger` is null where a release is to begin one. */
export interface LedgerFile {
  readonly path: string
  readonly ledger: DisclosureControl.Ledger | null
}

/** The options, read. `usual` is the audience where none is named. */
export const figuresAsked = (
  run: Run,
  capabilities: Capabilities,
  usual: (typeof audiences)[number]
): E.Either<Failure, FiguresAsked> => {
  const period = values.period('--period', optionOf('period')(run) ?? '')
  if (E.isLeft(period)) return period
  const audience = values.oneOf('--audience', optionOf('audience')(run) ?? usual, audiences)
  if (E.isLeft(audience)) return audience
  const definitions = fileOf(run, 'definitions', capabilities, ownDefinitions)
  if (E.isLeft(definitions)) return definitions
  const populations = fileOf(run, 'populations', capabilities, listed(populationTable))
  if (E.isLeft(populations)) return populations
  const all = [...catalogue, ...definitions.right]
  const benchmarks = benchmarksOf(run, capabilities, all)
  if (E.isLeft(benchmarks)) return benchmarks
  const ledger = ledgerOf(run, capabilities)
  if (E.isLeft(ledger)) return ledger
  return E.right({
    period: period.right,
    audience: audience.right,
    definitions: all,
    populations: populations.right,
    benchmarks: benchmarks.right,
    ledger: ledger.right
  })
}

const fileOf = <A>(
  run: Run,
  option: 'definitions' | 'populations' | 'benchmarks',
  capabilities: Capabilities,
  read: (value: unknown) => E.Either<ReadonlyArray<Log.Fault>, ReadonlyArray<A>>
): E.Either<Failure, ReadonlyArray<A>> => {
  const path = optionOf(option)(run)
  return path === null ? E.right([]) : jsonFile(`--${option}`, path, capabilities, read)
}

/** The levels are of definitions that there are, those of `--definitions` among them. */
const benchmarksOf = (
  run: Run,
  capabilities: Capabilities,
  definitions: ReadonlyArray<IndicatorDefinition>
): E.Either<Failure, ReadonlyArray<Benchmarks>> =>
  fileOf(run, 'benchmarks', capabilities, (value) => {
    const all = listed(benchmarksFor(definitions))(value)
    const faults = E.isLeft(all) ? [] : benchmarkConflicts(all.right)
    return faults.length === 0 ? all : E.left(faults)
  })

/** The ledger that `--ledger` names, read. */
export const ledgerOf = (run: Run, capabilities: Capabilities): E.Either<Failure, LedgerFile | null> => {
  const path = optionOf('ledger')(run)
  if (path === null) return E.right(null)
  // A unit's view is another log than the whole, and what was published of the one is not what was of the other.
  if (optionOf('as')(run) !== null) return E.left({ type: 'NotSupported', what: '--ledger --as' })
  const file = textFile('--ledger', path, capabilities)
  if (E.isLeft(file)) return file
  // What is released begins a ledger where there is none. One that is to be read alone must be there.
  if (file.right === null && (run.command === 'report' || run.command === 'export'))
    return E.right({ path, ledger: null })
  if (file.right === null) return E.left(missingFile('--ledger', path))
  const read = DisclosureControl.readLedger(file.right.text)
  if (E.isRight(read)) return E.right({ path, ledger: read.right })
  const { left } = read
  return E.left(
    badFile(
      { option: '--ledger', path },
      left.type === 'changed-afterwards'
        ? [{ path: `line ${left.entry + 2}`, expected: 'the entry as it was written', found: 'another' }]
        : [
            {
              path: '',
              expected: 'a ledger as `norrsken report` writes it',
              // A ledger that is there is never empty: it may have been lost.
              found: file.right.text === '' ? 'an empty file' : 'something else'
            }
          ]
    )
  )
}
