import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { E } from '../fp.ts'
import { emptyLedger, type Ledger, readLedger, writeLedger } from './Ledger.ts'
import { log, municipality, norrskenInterior, right, sex, tableOf, usual } from './norrsken.test-kit.ts'
import { recordPublished } from './record.ts'
import { release } from './release.ts'
import { sha256 } from './sha256.ts'

const figures = tableOf([municipality, sex], norrskenInterior)
const grown = { id: 'log-1', length: 120, head: 'h120' }
const at = (head: typeof log) => ({ ...figures, log: head })
const request = (head: typeof log, ledger: Ledger) => ({ figures: at(head), to: 'steering', policies: usual, ledger })
const first = right(release(request(log, emptyLedger('log-1')))).ledger
const second = right(release({ ...request(grown, first), to: 'public' })).ledger

describe('a ledger', () => {
  test('is the same after it was written and read', () => {
    expect(second.entries.map(({ audience }) => audience)).toEqual(['steering', 'public'])
    const again = right(readLedger(writeLedger(second)))
    expect(writeLedger(again)).toBe(writeLedger(second))
    expect(right(release(request(grown, again))).ledger.entries[2]?.hash).toBe(
      right(release(request(grown, second))).ledger.entries[2]?.hash
    )
  })

  test('is refused where a line was changed, taken out, or put elsewhere', () => {
    const lines = writeLedger(second).trimEnd().split('\n')
    const read = (some: ReadonlyArray<string | undefined>) => readLedger(some.map((line) => `${line}\n`).join(''))
    expect(E.isRight(read(lines))).toBe(true)
    expect(read([lines[0], lines[1]?.replace('"hidden"', '"absent"')])).toEqual(
      E.left({ type: 'changed-afterwards', entry: 0 })
    )
    const elsewhere = right(release({ ...request(log, emptyLedger('log-1')), to: 'public' })).ledger
    const other = writeLedger(right(release(request(grown, elsewhere))).ledger).split('\n')[2]
    expect(read([lines[0], lines[1], other])).toEqual(E.left({ type: 'changed-afterwards', entry: 1 }))
    expect(read([lines[0], lines[2]])).toEqual(E.left({ type: 'changed-afterwards', entry: 0 }))
    expect(read([lines[0], lines[2], lines[1]])).toEqual(E.left({ type: 'changed-afterwards', entry: 0 }))
    expect(read(['{"log":"log-2"}', lines[1]])).toEqual(E.left({ type: 'changed-afterwards', entry: 0 }))
  })

  test('is refused where it is none, with what was expected', () => {
    for (const wrong of ['', '{', '[]', '{"log":1}', '{"log":"a"}\n{}']) {
      const read = readLedger(wrong)
      expect(E.isLeft(read) && read.left.type).toBe('not-a-ledger')
    }
  })

  test('cannot be printed, only written', () => {
    expect(() => JSON.stringify(first)).toThrow(/cannot be printed/)
  })

  test('belongs to one log, in each state that comes after its last release', () => {
    const refusal = (head: typeof log, ledger: Ledger): unknown => {
      const answers = [
        release(request(head, ledger)),
        recordPublished(request(head, ledger), { cells: [], derived: [] })
      ]
      expect(new Set(answers.map((answer) => JSON.stringify(E.isLeft(answer) ? answer.left : null))).size).toBe(1)
      return answers[0] !== undefined && E.isLeft(answers[0]) ? answers[0].left : null
    }
    expect(refusal({ ...log, id: 'log-2' }, first)).toEqual({
      type: 'ledger-of-another-log',
      ledger: 'log-1',
      log: 'log-2'
    })
    expect(refusal({ ...log, length: 99 }, first)).toEqual({ type: 'log-shorter-than-ledger', length: 99, ledger: 100 })
    expect(refusal({ ...log, head: 'other' }, first)).toEqual({
      type: 'log-differs-from-ledger',
      length: 100,
      head: 'other',
      ledger: 'h100'
    })
    expect(refusal(log, first)).toBeNull()
    const knowing = (earlier: ReadonlyArray<readonly [number, string]>, ledger: Ledger) =>
      refusal({ ...grown, length: 130, head: 'h130', earlier: new Map(earlier) }, ledger)
    const both = [[log.length, log.head] as const, [grown.length, grown.head] as const]
    expect(knowing(both, second)).toBeNull()
    expect(knowing([[log.length, 'other']], second)).toEqual({ type: 'entry-of-another-log', entry: 0, length: 100 })
    expect(knowing([...both, [grown.length, 'other']], second)).toEqual({
      type: 'entry-of-another-log',
      entry: 1,
      length: 120
    })
  })

  test('is refused with an audience that has no policy', () => {
    const answer = release({ ...request(log, first), policies: usual.slice(0, 1), to: 'coordinator' })
    expect(E.isLeft(answer) && answer.left).toEqual({
      type: 'unknown-audience',
      audience: 'steering',
      known: ['coordinator']
    })
  })
})

test('the hash is SHA-256, whatever the length of the text', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const text = 'å'.repeat(length)
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    expect(sha256(text.slice(1) + text.length)).toBe(
      createHash('sha256')
        .update(text.slice(1) + text.length)
        .digest('hex')
    )
  }
})
