import { all, holds, idsOf, left, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, retracted, several, untyped } from '../said.ts'

/** What is said of an append, and that it is one thing. */
export const appending: Suite = {
  about: 'an append',
  claims: {
    'is answered with its versions, the position of its last event, and its stamp': async ({ store }) => {
      const first = stored(await store.append(appendOf([closed('e1'), closed('e2')]))())
      const { position, durability, ...rest } = first
      same(rest, { stream: 'case/1', first: 1, version: 2, recorded: '2023-03-08T12:00:00.000Z' })
      same((await all(store.readAll())).at(-1)?.position, position)
      const second = stored(await store.append(appendOf([closed('e3')]))())
      same([second.first, second.version], [3, 3])
      holds(second.position > position, 'a later position is greater as a string')
    },

    'is said to have survived what the store claims': async ({ store, capabilities }) => {
      same(stored(await store.append(appendOf([closed('e1')]))()).durability, capabilities.durability)
    },

    'happens when its task is run, not when it is made': async ({ store }) => {
      const task = store.append(appendOf([closed('e1')], { expected: 'none' }))
      same(await idsOf(store), [])
      stored(await task())
      same(await idsOf(store), ['e1'])
    },

    'whose task is run twice is stored once': async ({ store }) => {
      const task = store.append(appendOf([closed('e1')], { expected: 'none' }))
      const first = await task()
      same(await task(), first)
      same(await idsOf(store), ['e1'])
    },

    'may be of a thousand events': async ({ store }) => {
      const { first, version } = stored(await store.append(appendOf(several('e', 1000)))())
      same([first, version], [1, 1000])
      same(
        await idsOf(store),
        several('e', 1000).map(({ id }) => id)
      )
    },

    'is judged by the expected version, then by its checks, then by its events': async ({ store }) => {
      stored(await store.append(appendOf([closed('e1')]))())
      const malformed = [untyped('e2', 'NoSuchEvent', {})]
      const checks = [{ stream: 'case/2', expected: 'exists' }] as const
      refused(await store.append(appendOf(malformed, { expected: 'none', checks }))(), 'VersionConflict')
      refused(await store.append(appendOf(malformed, { checks }))(), 'CheckFailed')
      refused(await store.append(appendOf(malformed))(), 'InvalidEvent')
    },

    'of nothing, or without a name, is refused': async ({ store }) => {
      const faultOf = async (more: object): Promise<ReadonlyArray<string>> =>
        refused(await store.append(appendOf([closed('e1')], more))(), 'InvalidEvent').faults.map(({ path }) => path)
      same(await faultOf({ events: [] }), ['events'])
      same(await faultOf({ batch: '' }), ['batch'])
      same(await faultOf({ batch: 'x'.repeat(201) }), ['batch'])
      same(await idsOf(store), [])
    },

    'is stored as a whole or not at all': async ({ store }) => {
      const request = appendOf([closed('e1'), retracted('e2', 'e1'), untyped('e3', 'NoSuchEvent', {})])
      same(refused(await store.append(request)(), 'InvalidEvent').index, 2)
      same(await idsOf(store), [])
      same(await all(store.read('case/1')), [])
      const again = stored(await store.append({ ...request, events: [closed('e1')], expected: 'none' })())
      same([again.first, again.version], [1, 1])
    },

    'that is refused leaves no number behind in its stream': async ({ store }) => {
      for (let number = 1; number <= 5; number += 1) {
        refused(await store.append(appendOf([closed(`r${number}`)], { expected: 9 }))(), 'VersionConflict')
        const { first } = stored(await store.append(appendOf([closed(`e${number}`)]))())
        same(first, number)
      }
    },

    'is of what was sent, though its caller changes it while it is under way, or later': async ({ store }) => {
      const data = { reason: 'sent' }
      const events = [untyped('e1', 'CaseClosed', data)]
      const underWay = store.append(appendOf(events))()
      data.reason = 'changed'
      events.push(closed('e2'))
      stored(await underWay)
      data.reason = 'changed again'
      const read = await all(store.read('case/1'))
      same(
        read.map((event) => event.data),
        [{ reason: 'sent' }]
      )
    },

    'is refused with every fault, and none of them shows a text': async ({ store }) => {
      const bad = untyped('e1', 'CaseClosed', { reason: 'x'.repeat(10_001) }, { effective: '2023-02-29', extra: 1 })
      const error = left(await store.append(appendOf([closed('e0'), bad]))())
      holds(error.type === 'InvalidEvent' && error.index === 1, 'the second event is named')
      const faults = error.type === 'InvalidEvent' ? error.faults : []
      same(faults.map(({ path }) => path).toSorted(), ['data.reason', 'effective', 'extra'])
      holds(!JSON.stringify(error).includes('xxx'), 'the text is not shown')
    }
  }
}
