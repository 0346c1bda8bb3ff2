import fc from 'fast-check'
import { expect, test } from 'vitest'
import { O } from '../fp.ts'
import * as Instant from './Instant.ts'

const instant = fc
  .integer({ min: Instant.instant('0001-01-01T00:00Z'), max: Instant.instant('9999-12-31T23:59:59.999Z') })
  .map((ms) => ms as Instant.Instant)
const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))

test('an instant is read as it was written', () => {
  fc.assert(
    fc.property(instant, (i) => {
      expect(Instant.fromIso(Instant.toIso(i))).toEqual(O.some(i))
    })
  )
})

test('an instant is written as the platform writes it', () => {
  fc.assert(
    fc.property(instant, (i) => {
      expect(Instant.toIso(i)).toBe(new Date(i).toISOString())
    })
  )
})

test('an instant with an offset is read as the platform reads it', () => {
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom('+', '-'),
      twoDigits(23),
      twoDigits(59),
      fc.constantFrom(16, 19, 21, 22, 23),
      (i, sign, hours, minutes, length) => {
        const text = `${Instant.toIso(i).slice(0, length)}${sign}${hours}:${minutes}`
        const ms = Date.parse(text)
        expect(Instant.fromIso(text)).toEqual(Instant.isInstant(ms) ? O.some(ms) : O.none)
      }
    )
  )
})

test('no text whatever makes reading fail, and what is read can be written', () => {
  const nearly = fc
    .tuple(instant, fc.nat({ max: 24 }), fc.string({ maxLength: 3 }), fc.nat({ max: 3 }))
    .map(([i, at, text, cut]) => {
      const iso = Instant.toIso(i)
      return iso.slice(0, at) + text + iso.slice(at + cut)
    })
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const read = Instant.fromIso(text)
      if (O.isSome(read)) expect(Instant.fromIso(Instant.toIso(read.value))).toEqual(read)
    })
  )
})
