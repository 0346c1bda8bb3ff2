import { Instant } from '@norrsken/rules'
import { logOf, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed } from '../said.ts'

/** When a store says that it learnt of something. */
export const stamping: Suite = {
  about: 'the stamp of an event',
  claims: {
    'is what the clock said, to the millisecond, one for all events of an append': async ({ store, setClock }) => {
      setClock(Instant.instant('2024-02-29T23:59:59.999Z'))
      stored(await store.append(appendOf([closed('e1'), closed('e2')]))())
      same(
        (await logOf(store)).map(({ recorded }) => recorded),
        ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z']
      )
    },

    'is the last one where the clock has gone backward, in any stream': async ({ store, setClock }) => {
      const stamps = []
      for (const [index, now] of ['12:00:00Z', '11:00:00Z', '11:59:59.999Z', '12:00:00.001Z', '01:00:00Z'].entries()) {
        setClock(Instant.instant(`2023-03-08T${now}`))
        const append = appendOf([closed(`e${index}`)], { stream: `case/${index % 2}` })
        stamps.push(stored(await store.append(append)()).recorded)
      }
      same(stamps, [
        '2023-03-08T12:00:00.000Z',
        '2023-03-08T12:00:00.000Z',
        '2023-03-08T12:00:00.000Z',
        '2023-03-08T12:00:00.001Z',
        '2023-03-08T12:00:00.001Z'
      ])
      same(
        (await logOf(store)).map(({ recorded }) => recorded),
        stamps
      )
    },

    'is not of a time at which nothing was stored': async ({ store, setClock }) => {
      setClock(Instant.instant('2023-03-08T13:00:00Z'))
      refused(await store.append(appendOf([closed('e1'), closed('e1')]))(), 'InvalidEvent')
      refused(await store.append(appendOf([closed('e1')], { expected: 7 }))(), 'VersionConflict')
      setClock(Instant.instant('2023-03-08T12:00:00Z'))
      same(stored(await store.append(appendOf([closed('e1')]))()).recorded, '2023-03-08T12:00:00.000Z')
    },

    'never runs backward where many append at once and the clock jumps': async ({ store, setClock }) => {
      const noon = Date.parse('2023-03-08T12:00:00Z')
      const appends = Array.from({ length: 40 }, (_, index) => {
        setClock((noon + ((index * 7919) % 1000) - 500) as Instant.Instant)
        return store.append(appendOf([closed(`e${index}`)], { stream: `case/${index % 5}` }))()
      })
      for (const outcome of await Promise.all(appends)) stored(outcome)
      const stamps = (await logOf(store)).map(({ recorded }) => recorded)
      same(stamps, stamps.toSorted())
    }
  }
}
