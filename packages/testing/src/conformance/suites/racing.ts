import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { all, idsOf, type Outcome, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { appendOf, closed, several } from '../said.ts'

/** Appends that are under way at the same time. */
const atOnce = (store: Store.EventStore, appends: ReadonlyArray<Store.Append>): Promise<ReadonlyArray<Outcome>> =>
  Promise.all(appends.map((append) => store.append(append)()))

const twenty = Array.from({ length: 20 }, (_, index) => index + 1)

/** That appends at the same time are as if they came one after the other. */
export const racing: Suite = {
  about: 'of appends at the same time',
  claims: {
    'exactly one of twenty at one expected version is stored, and nineteen are told the version': async ({ store }) => {
      for (const expected of [0, 2] as const) {
        const appends = twenty.map((number) =>
          appendOf([closed(`${expected}/${number}`), closed(`${expected}/${number}+`)], { expected })
        )
        const outcomes = await atOnce(store, appends)
        const won = outcomes.filter(E.isRight)
        same(won.length, 1)
        for (const lost of outcomes.filter(E.isLeft)) {
          same(lost.left, { type: 'VersionConflict', stream: 'case/1', expected, actual: expected + 2 })
        }
      }
      same((await all(store.read('case/1'))).length, 4)
    },

    'exactly one of twenty that begin a stream is stored': async ({ store }) => {
      const appends = twenty.map((number) => appendOf([closed(`e${number}`)], { expected: 'none' }))
      const outcomes = await atOnce(store, appends)
      same(outcomes.filter(E.isRight).length, 1)
      for (const lost of outcomes.filter(E.isLeft)) same(refused(lost, 'VersionConflict').actual, 1)
    },

    'all twenty that expect nothing are stored, each in one piece': async ({ store }) => {
      const appends = twenty.map((number) => appendOf(several(`${number}/`, 3)))
      const outcomes = (await atOnce(store, appends)).map(stored)
      same(
        outcomes.map(({ first }) => first).toSorted((one, other) => one - other),
        twenty.map((number) => number * 3 - 2)
      )
      const ids = await idsOf(store)
      for (const [index, { first }] of outcomes.entries()) {
        same(
          ids.slice(first - 1, first + 2),
          several(`${index + 1}/`, 3).map(({ id }) => id)
        )
      }
    },

    'twenty to streams of their own are all stored, and read in one order by everybody': async ({ store }) => {
      const appends = twenty.map((number) => appendOf(several(`${number}/`, 2), { stream: `case/${number}` }))
      const outcomes = (await atOnce(store, appends)).map(stored)
      same(new Set(outcomes.map(({ position }) => position)).size, 20)
      const ids = await idsOf(store)
      same(ids.length, 40)
      same(await idsOf(store), ids)
    },

    'those with one name and one content are all given one answer, and stored once': async ({ store }) => {
      const append = appendOf([closed('e1'), closed('e2')], { expected: 'none' })
      const [first, ...others] = (await atOnce(store, Array(20).fill(append))).map(stored)
      for (const other of others) same(other, first)
      same(await idsOf(store), ['e1', 'e2'])
    },

    'one of those with one event in different batches is stored': async ({ store }) => {
      const appends = twenty.map((number) =>
        appendOf([closed('e1')], { batch: `b${number}`, stream: `case/${number % 4}` })
      )
      const outcomes = await atOnce(store, appends)
      same(outcomes.filter(E.isRight).length, 1)
      for (const lost of outcomes.filter(E.isLeft)) refused(lost, 'InvalidEvent')
    },

    'not both are stored that each check that the other is not': async ({ store }) => {
      for (const number of twenty) {
        const [one, other] = [`case/${number}`, `meeting/${number}`] as const
        const outcomes = await atOnce(store, [
          appendOf([closed(`one ${number}`)], { stream: one, checks: [{ stream: other, expected: 'none' }] }),
          appendOf([documented(`other ${number}`)], { stream: other, checks: [{ stream: one, expected: 'none' }] })
        ])
        same(outcomes.filter(E.isRight).length, 1)
        for (const lost of outcomes.filter(E.isLeft)) same(refused(lost, 'CheckFailed').failed[0]?.actual, 1)
      }
    }
  }
}

const documented = (id: string): Store.NewEvent => ({
  ...closed(id),
  type: 'MeetingDocumented',
  data: {}
})
