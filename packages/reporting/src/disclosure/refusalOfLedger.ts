import type { LogHead } from './Figures.ts'
import type { Ledger } from './Ledger.ts'
import type { Refusal } from './Refusal.ts'

/** Why a ledger is not of what a log said by now; `null`: it is, and goes no further. */
export const refusalOfLedger = ({ id, length, head, earlier }: LogHead, ledger: Ledger): Refusal | null => {
  if (ledger.log !== id) return { type: 'ledger-of-another-log', ledger: ledger.log, log: id }
  const foreign = ledger.entries.find((entry) => (earlier?.get(entry.length) ?? entry.head) !== entry.head)
  if (foreign !== undefined) return { type: 'entry-of-another-log', entry: foreign.number, length: foreign.length }
  const last = ledger.entries[ledger.entries.length - 1]
  if (last === undefined || last.length < length || (last.length === length && last.head === head)) return null
  return last.length > length
    ? { type: 'log-shorter-than-ledger', length, ledger: last.length }
    : { type: 'log-differs-from-ledger', length, head, ledger: last.head }
}
