import type { Store } from '@norrsken/core'
import { idsOf, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, corrected, retracted, untyped } from '../said.ts'

/** The key of the first event that is at fault, in an append that must be refused. */
const faultOf = async (
  store: Store.EventStore,
  events: ReadonlyArray<Store.NewEvent>,
  stream = 'case/1'
): Promise<readonly [index: number, path: string | undefined]> => {
  const { index, faults } = refused(
    await store.append(appendOf(events, { batch: 'refused', stream }))(),
    'InvalidEvent'
  )
  return [index, faults[0]?.path]
}

/** The rules between the events of a log, which a store keeps. */
export const linking: Suite = {
  about: 'an event',
  claims: {
    'has an id that no event of the store has, whatever its stream': async ({ store }) => {
      stored(await store.append(appendOf([closed('e1')]))())
      same(await faultOf(store, [closed('e1')], 'case/2'), [0, 'id'])
      same(await faultOf(store, [closed('e2'), closed('e2')]), [1, 'id'])
      same(await idsOf(store), ['e1'])
    },

    'corrects an earlier event of its type and stream that stands, also one of the same append': async ({ store }) => {
      stored(await store.append(appendOf([closed('e1'), corrected('e2', 'e1')]))())
      stored(await store.append(appendOf([corrected('e3', 'e2'), corrected('e4', 'e1')]))())
      same(await faultOf(store, [corrected('e9', 'e8')]), [0, 'corrects'])
      same(await faultOf(store, [corrected('e9', 'e9')]), [0, 'corrects'])
      same(await faultOf(store, [corrected('e9', 'e1')], 'case/2'), [0, 'corrects'])
      same(await faultOf(store, [untyped('e9', 'GuidanceGiven', {}, { corrects: 'e1' })]), [0, 'corrects'])
      same(await faultOf(store, [corrected('e8', 'e9'), closed('e9')]), [0, 'corrects'])
    },

    'is taken back once, from any stream, with what corrects it': async ({ store }) => {
      stored(await store.append(appendOf([closed('e1'), corrected('e2', 'e1'), closed('e3')]))())
      stored(await store.append(appendOf([retracted('e4', 'e1')], { stream: 'meeting/1' }))())
      for (const link of ['e1', 'e2', 'e4', 'e8']) {
        same(await faultOf(store, [retracted('e9', link)]), [0, 'data.event'])
      }
      same(await faultOf(store, [corrected('e9', 'e2')]), [0, 'corrects'])
      same(await faultOf(store, [{ ...retracted('e9', 'e3'), corrects: 'e4' }]), [0, 'corrects'])
      same(await faultOf(store, [retracted('e8', 'e3'), retracted('e9', 'e3')]), [1, 'data.event'])
      stored(await store.append(appendOf([retracted('e9', 'e3')]))())
    },

    'does not bring the stream, the version or the stamp that a store sets': async ({ store }) => {
      for (const key of ['stream', 'version', 'recorded']) {
        same(await faultOf(store, [untyped('e1', 'CaseClosed', { reason: 'done' }, { [key]: 1 })]), [0, key])
      }
      same(await idsOf(store), [])
    },

    'that was refused can be sent again once what it links to is there': async ({ store }) => {
      same(await faultOf(store, [closed('e2'), corrected('e3', 'e1')]), [1, 'corrects'])
      stored(await store.append(appendOf([closed('e1')]))())
      stored(await store.append(appendOf([closed('e2'), corrected('e3', 'e1')]))())
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    }
  }
}
