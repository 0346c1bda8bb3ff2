import * as t from 'io-ts'
import { E } from '../fp.ts'
import { type Cell, compare } from './Cell.ts'
import { type Count, count } from './Count.ts'
import type { Fact } from './Fact.ts'
import type { Range } from './Knowledge.ts'
import { open } from './open.ts'
import { sha256 } from './sha256.ts'

/**
 * Everything that was published from a log, in order. An entry says what was shown, to whom, and how the figures hang
 * together; each holds the hash of the one before it, so that none can be changed, or taken out from before others, unnoticed.
 * That the last ones are missing cannot be seen from the ledger: keep the hash of the last one elsewhere too.
 *
 * It also holds what was **not** shown, since only so can it be seen later that it still cannot be computed. Keep it where the log
 * is kept, and from whoever may not read the log.
 */
export interface Ledger {
  /** The id of the log. */
  readonly log: string
  readonly entries: ReadonlyArray<Entry>
}

/** One release. */
export interface Entry extends Content {
  readonly hash: string
}

export interface Content {
  /** Its place in the ledger, from 0. */
  readonly number: number
  readonly audience: string
  /** How far the log went when it was counted. */
  readonly length: number
  readonly head: string
  readonly cells: ReadonlyArray<{ readonly cell: Cell; readonly count: Count; readonly was: Was }>
  /** What was shown of what bodies did, exactly: it is about nobody. */
  readonly organisational: ReadonlyArray<{ readonly cell: Cell; readonly count: Count }>
  readonly facts: ReadonlyArray<Fact>
  /** What was shown of what was measured on the people in a figure. */
  readonly measured: ReadonlyArray<{ readonly of: Cell; readonly measured: string }>
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
}

/** What became of a figure. `absent` is one that was in no presentation. */
export type Was = ({ readonly type: 'shown' } & Range) | { readonly type: 'hidden' } | { readonly type: 'absent' }

/**
 * The ledger of a log from which nothing was published.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * assert.deepEqual(DisclosureControl.emptyLedger('log-1'), { log: 'log-1', entries: [] })
 */
export const emptyLedger = (log: string): Ledger => ({ log, entries: [] })

/** The ledger with one more release. */
export const entered = (ledger: Ledger, content: Omit<Content, 'number' | 'previous'>): Ledger => {
  const last = ledger.entries[ledger.entries.length - 1]
  const whole = { ...content, number: ledger.entries.length, previous: last?.hash ?? '' }
  return { ...ledger, entries: [...ledger.entries, { ...whole, hash: hashOf(ledger.log, whole) }] }
}

/** Why a text is not a ledger. */
export type LedgerFault =
  | { readonly type: 'not-a-ledger'; readonly expected: ReadonlyArray<string> }
  /** An entry is not as it was written, or does not follow the one before it. */
  | { readonly type: 'changed-afterwards'; readonly entry: number }

/** The ledger as text, one entry a line after the first. It holds counts that were hidden. */
export const writeLedger = ({ log, entries }: Ledger): string =>
  [{ log }, ...entries.map((entry) => ({ ...plain(entry), hash: entry.hash }))]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('')

/**
 * The ledger out of its text, if it is one and nobody has changed it.
 *
 * @example
 * import { DisclosureControl } from '@norrsken/reporting'
 *
 * const { writeLedger, readLedger, emptyLedger } = DisclosureControl
 * assert.deepEqual(readLedger(writeLedger(emptyLedger('log-1'))), { _tag: 'Right', right: emptyLedger('log-1') })
 * assert.equal(readLedger('{}')._tag, 'Left')
 */
export const readLedger = (text: string): E.Either<LedgerFault, Ledger> => {
  const lines = linesOf(text)
  if (lines === null)
    return E.left({ type: 'not-a-ledger', expected: ['a line of JSON for the log and for each entry'] })
  const decoded = Written.decode({ log: lines[0], entries: lines.slice(1) })
  if (E.isLeft(decoded)) {
    const places = decoded.left.map(
      ({ context }) => `${context.map(({ key }) => key).join('.')}: ${context[context.length - 1]?.type.name}`
    )
    return E.left({ type: 'not-a-ledger', expected: [...new Set(places)] })
  }
  const { log, entries } = decoded.right
  const read = entries.map(sealed)
  const wrong = read.findIndex(
    (entry, index) =>
      entry.number !== index ||
      entry.previous !== (read[index - 1]?.hash ?? '') ||
      entry.hash !== hashOf(log.log, entry) ||
      entry.length < (read[index - 1]?.length ?? 0)
  )
  return wrong === -1 ? E.right({ log: log.log, entries: read }) : E.left({ type: 'changed-afterwards', entry: wrong })
}

const linesOf = (text: string): ReadonlyArray<unknown> | null => {
  try {
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line))
  } catch {
    return null
  }
}

/** The first entry takes in the id of the log, so that a chain of one log is none of another. */
const hashOf = (log: string, content: Content): string => sha256(canonical([log, plain(content)]))

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part
  )

const infinite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const plain = ({
  number,
  audience,
  length,
  head,
  cells,
  organisational,
  facts,
  measured,
  previous
}: Content): t.OutputOf<typeof WrittenContent> => ({
  number,
  audience,
  length,
  head,
  cells: cells.map(({ cell, count, was }) => ({ cell, count: open(count), was })),
  organisational: organisational.map(({ cell, count }) => ({ cell, count: open(count) })),
  facts: facts.map(({ why, terms, from, to }) => ({
    why,
    terms: terms.map(([cell, times]) => [cell, times]),
    from: infinite(from),
    to: infinite(to)
  })),
  measured: measured.map(({ of, measured }) => ({ of, measured })),
  previous
})

const CellCodec = t.record(t.string, t.string)
const whole = new t.Type<number, number, unknown>(
  'a whole number from 0',
  t.number.is,
  (input, context) =>
    Number.isSafeInteger(input) && Number(input) >= 0 ? t.success(Number(input)) : t.failure(input, context),
  t.identity
)
const bound = t.union([t.number, t.null])
const WrittenContent = t.type({
  number: whole,
  audience: t.string,
  length: whole,
  head: t.string,
  cells: t.array(
    t.type({
      cell: CellCodec,
      count: whole,
      was: t.union([
        t.type({ type: t.literal('shown'), from: t.number, to: t.number }),
        t.type({ type: t.literal('hidden') }),
        t.type({ type: t.literal('absent') })
      ])
    })
  ),
  organisational: t.array(t.type({ cell: CellCodec, count: whole })),
  facts: t.array(
    t.type({
      why: t.union([
        t.type({ type: t.literal('total'), total: CellCodec, telling: t.boolean }),
        t.type({ type: t.union([t.literal('at-most'), t.literal('covered'), t.literal('same')]), total: CellCodec }),
        t.type({ type: t.literal('derived'), id: t.string })
      ]),
      terms: t.array(t.tuple([CellCodec, t.number])),
      from: bound,
      to: bound
    })
  ),
  measured: t.array(t.type({ of: CellCodec, measured: t.string })),
  previous: t.string
})
const Written = t.type({
  log: t.type({ log: t.string }),
  entries: t.array(t.intersection([WrittenContent, t.type({ hash: t.string })]))
})

const sealed = (entry: t.TypeOf<typeof Written>['entries'][number]): Entry => ({
  ...entry,
  cells: entry.cells.map(({ cell, count: value, was }) => ({ cell, count: count(value), was })),
  organisational: entry.organisational.map(({ cell, count: value }) => ({ cell, count: count(value) })),
  facts: entry.facts.map(({ why, terms, from, to }) => ({
    why,
    terms,
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY
  }))
})
