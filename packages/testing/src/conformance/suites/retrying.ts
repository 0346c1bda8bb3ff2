import { Sealed, type Store } from '@norrsken/core'
import { Instant } from '@norrsken/rules'
import { idsOf, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, retracted, several, untyped } from '../said.ts'

const sent = appendOf(several('e', 3), { expected: 'none', checks: [{ stream: 'case/2', expected: 'none' }] })

/** What is no retry, though it bears the name of a batch that was stored. */
const changed: { readonly [what: string]: Partial<Store.Append> } = {
  'a part of its events from the first on': { events: several('e', 2) },
  'a part of its events up to the last': { events: several('e', 3).slice(1) },
  'one event more': { events: several('e', 4) },
  'its events in another order': { events: several('e', 3).toReversed() },
  'another word in an event': { events: [...several('e', 2), closed('e3', 'another')] },
  'another key in an event': {
    events: [...several('e', 2), untyped('e3', 'CaseClosed', { reason: 'done' }, { source: 'S' })]
  },
  'another time of an event': {
    events: [...several('e', 2), untyped('e3', 'CaseClosed', { reason: 'done' }, { effective: '2023-03-09' })]
  },
  'an event that is none': { events: [...several('e', 2), untyped('e3', 'NoSuchEvent', {})] },
  'no events': { events: [] },
  'another stream': { stream: 'case/2' }
}

/** That an append may be sent again until it is answered. */
export const retrying: Suite = {
  about: 'a batch that was stored',
  claims: {
    'is answered as the first time, however the store has moved on, and is there once': async ({ store, setClock }) => {
      const first = stored(await store.append(sent)())
      setClock(Instant.instant('2023-03-09T12:00:00Z'))
      stored(await store.append(appendOf([closed('later')]))())
      stored(await store.append(appendOf([closed('beside')], { stream: 'case/2' }))())
      same(stored(await store.append(sent)()), first)
      same(await idsOf(store), ['e1', 'e2', 'e3', 'later', 'beside'])
    },

    'is answered so whatever it now expects and checks': async ({ store }) => {
      const first = stored(await store.append(sent)())
      const checks = [{ stream: 'case/1', expected: 17 }]
      for (const expected of ['none', 'exists', 'any', 0, 3, 9] as const) {
        same(stored(await store.append({ ...sent, expected, checks })()), first)
      }
    },

    'is answered so when what it corrects or takes back has been taken back since': async ({ store }) => {
      stored(await store.append(appendOf([closed('e1')]))())
      const taking = appendOf([retracted('e2', 'e1')])
      const first = stored(await store.append(taking)())
      same(stored(await store.append(taking)()), first)
    },

    'is the same where the keys of an event come in another order, and its texts are sealed or not': async ({
      store
    }) => {
      const event = (note: unknown) => untyped('e1', 'CaseReferred', { ...referral, note })
      const first = stored(await store.append(appendOf([event('in confidence')]))())
      const { id, ...rest } = event(Sealed.seal('in confidence'))
      same(stored(await store.append(appendOf([{ ...rest, id } as Store.NewEvent]))()), first)
      const other = appendOf([event(Sealed.seal('something else'))])
      refused(await store.append(other)(), 'IdempotencyConflict')
    },

    'is in conflict with every other content under its name': async ({ store }) => {
      const first = stored(await store.append(sent)())
      for (const [what, change] of Object.entries(changed)) {
        const error = refused(await store.append({ ...sent, ...change })(), 'IdempotencyConflict')
        same(error, { type: 'IdempotencyConflict', batch: sent.batch }, what)
      }
      same(stored(await store.append(sent)()), first)
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    },

    'has its events: under another name they are not new': async ({ store }) => {
      stored(await store.append(sent)())
      const error = refused(
        await store.append(appendOf([closed('e9'), closed('e2')], { batch: 'other' }))(),
        'InvalidEvent'
      )
      same([error.index, error.faults.map(({ path }) => path)], [1, ['id']])
      refused(await store.append({ ...sent, expected: 'any', batch: 'another' })(), 'InvalidEvent')
      same(await idsOf(store), ['e1', 'e2', 'e3'])
    },

    'is not one that was refused: that is judged anew': async ({ store }) => {
      refused(await store.append({ ...sent, expected: 3 })(), 'VersionConflict')
      refused(await store.append({ ...sent, events: [] })(), 'InvalidEvent')
      stored(await store.append(sent)())
    }
  }
}

const referral = {
  homeMunicipality: 'are',
  residence: 'in-county',
  ageBand: '25-34',
  gender: 'woman',
  contexts: ['men-against-women'],
  forms: ['latent'],
  children: false,
  subject: null
}
