import type { Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { idsOf, refused, same, stored } from '../assertions.ts'
import type { Claims, Suite, Trial } from '../Claims.ts'
import { appendOf, closed } from '../said.ts'

/** Every form of what an append may expect, and whether it is so of a stream with nothing and of one with two events. */
const table: ReadonlyArray<readonly [expected: Store.Expected, ofNone: boolean, ofTwo: boolean]> = [
  ['any', true, true],
  ['none', true, false],
  ['exists', false, true],
  [0, true, false],
  [1, false, false],
  [2, false, true],
  [3, false, false],
  [-1, false, false],
  [1.5, false, false],
  [2 ** 40, false, false]
]

/** `case/1` and `case/2` have two events each, the others none. */
const prepare = async ({ store }: Trial): Promise<void> => {
  for (const number of [1, 2]) {
    const events = [closed(`a${number}`), closed(`b${number}`)]
    stored(await store.append(appendOf(events, { stream: `case/${number}` }))())
  }
}

const written: Claims = Object.fromEntries(
  table.map(([expected, ofNone, ofTwo]) => [
    `that expects \`${expected}\` is stored where the stream is so, and else refused with the version that it has`,
    async (trial) => {
      await prepare(trial)
      const { store } = trial
      for (const [stream, actual, isSo] of [['case/9', 0, ofNone] as const, ['case/1', 2, ofTwo] as const]) {
        const before = await idsOf(store)
        const outcome = await store.append(appendOf([closed(`of ${stream}`)], { stream, expected }))()
        if (isSo) same(stored(outcome).first, actual + 1)
        else same(refused(outcome, 'VersionConflict'), { type: 'VersionConflict', stream, expected, actual })
        same((await idsOf(store)).length, before.length + (isSo ? 1 : 0))
      }
    }
  ])
)

const checked: Claims = Object.fromEntries(
  table.map(([expected, ofNone, ofTwo]) => [
    `that checks \`${expected}\` of a stream that it does not write is stored where it is so, and else refused`,
    async (trial) => {
      await prepare(trial)
      const { store } = trial
      for (const [stream, actual, isSo] of [['case/8', 0, ofNone] as const, ['case/2', 2, ofTwo] as const]) {
        const checks = [{ stream, expected }]
        const outcome = await store.append(appendOf([closed(`by ${stream}`)], { checks }))()
        if (isSo) stored(outcome)
        else same(refused(outcome, 'CheckFailed').failed, [{ stream, expected, actual }])
        same((await idsOf(store)).includes(`by ${stream}`), isSo)
      }
    }
  ])
)

/** Under which conditions an append is stored. */
export const expecting: Suite = {
  about: 'an append',
  claims: {
    ...written,
    ...checked,

    'whose checks fail is refused with all that fail, in their order, and only those': async (trial) => {
      await prepare(trial)
      const checks: ReadonlyArray<Store.Check> = [
        { stream: 'case/2', expected: 'none' },
        { stream: 'case/1', expected: 2 },
        { stream: 'case/7', expected: 3 },
        { stream: 'case/2', expected: 1 },
        { stream: 'case/7', expected: 'none' }
      ]
      same(refused(await trial.store.append(appendOf([closed('e')], { checks }))(), 'CheckFailed').failed, [
        { stream: 'case/2', expected: 'none', actual: 2 },
        { stream: 'case/7', expected: 3, actual: 0 },
        { stream: 'case/2', expected: 1, actual: 2 }
      ])
    },

    'may check the stream that it writes, as that was before it': async (trial) => {
      await prepare(trial)
      const checks = [{ stream: 'case/1', expected: 2 }]
      same(stored(await trial.store.append(appendOf([closed('e1')], { checks }))()).version, 3)
      refused(await trial.store.append(appendOf([closed('e2')], { checks }))(), 'CheckFailed')
    },

    'with an empty list of checks is one without': async ({ store }) => {
      same(E.isRight(await store.append(appendOf([closed('e1')], { checks: [] }))()), true)
    }
  }
}
