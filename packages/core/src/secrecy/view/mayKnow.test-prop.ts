import { Instant } from '@norrsken/rules'
import { mayKnow, pairs } from '@norrsken/testing/noninterference'
import { expect, test } from 'vitest'
import { encode } from '../../log/decode.ts'
import { viewFor } from './viewFor.ts'

/** An event as the JSON value that is shown of it. */
interface Shown {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly by: { readonly unit: string }
  readonly data: { readonly [key: string]: unknown }
}

/** What both must say alike: each counts versions by what it shows. */
const compared = (event: object): object => {
  const { version: _, ...rest } = event as Shown & { readonly version: number }
  return rest
}

const isOfNoParty = (unit: string): boolean => /^(outside|body|krokom)/.test(unit)

test('a view shows what the rules say that a unit may know, worked out another way', () => {
  const seen = { ended: 0, byWithheld: 0, kept: 0 }
  for (const { log, reader } of pairs({ runs: 10, seed: 1 })) {
    const view = viewFor({ unit: reader.unit, at: Instant.instant(reader.at) })(log).map((one) => encode(one) as Shown)
    const known = new Map(mayKnow(log, reader).map((event) => [event.id, event]))
    expect(view.map(compared)).toEqual(view.map(({ id }) => compared(known.get(id) ?? { id, data: {} })))

    const shown = new Set(view.map(({ id }) => id))
    const takenBack = new Set(log.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.event] : [])))
    const left = [...known.values()].filter(({ id, type }) => !shown.has(id) && type !== 'EventRetracted')
    expect(left.filter(({ id, type }) => type !== 'ConsentGiven' || !takenBack.has(id))).toEqual([])

    for (const { type, by, stream } of view) {
      const isOwnGiving = (one: Shown): boolean =>
        one.type === 'ConsentGiven' && one.stream === stream && one.by.unit === reader.unit
      const isEnd = type === 'ConsentNarrowed' || type === 'ConsentWithdrawn'
      if (isEnd && by.unit !== reader.unit && view.some(isOwnGiving)) seen.ended += 1
      if (isEnd && by.unit === 'body/withheld') seen.byWithheld += 1
      const isRecord = (one: Shown): boolean => /^Meeting(Called|Held)$/.test(one.type) && one.stream === stream
      const keeps = view.some((one) => isRecord(one) && one.by.unit === reader.unit)
      if (isOfNoParty(reader.unit) && by.unit !== reader.unit && keeps) seen.kept += 1
    }
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
}, 60_000)
