import { setImmediate as turn } from 'node:timers/promises'
import type { Store } from '@norrsken/core'

/**
 * What comes in handfuls, one by one. It is written by hand, since an async generator takes five times as long for each.
 *
 * As with a generator, whoever asks again before it has an answer is answered in turn, what goes wrong is thrown once, and
 * nothing comes after that. All that is at hand would be gone through without anybody else having a turn: now and then
 * all others have one, so that connections are read from meanwhile, and timers go off.
 */
export const oneByOne = <A>(
  handfuls: AsyncGenerator<Iterable<A>, void, undefined>,
  signal: Store.Signal | undefined
): Required<Pick<AsyncIterator<A, void, undefined>, 'next' | 'return'>> => {
  let atHand: Iterator<A> = nothing
  let given = 0
  let isOver = false
  let last: Promise<unknown> | undefined

  /** The next one that is at hand; `undefined` where something has to be waited for. */
  const fromHand = (): IteratorResult<A, void> | undefined => {
    signal?.throwIfAborted()
    const next = atHand.next()
    if (next.done === true) return undefined
    given += 1
    return next
  }

  const fetched = async (): Promise<IteratorResult<A, void>> => {
    try {
      for (;;) {
        if (isOver) return over
        if (given === betweenTurns) {
          given = 0
          await turn()
        }
        const next = fromHand()
        if (next !== undefined) return next
        const handful = await handfuls.next()
        if (handful.done === true) return await end()
        atHand = handful.value[Symbol.iterator]()
      }
    } catch (error) {
      await end()
      throw error
    }
  }

  const end = async (): Promise<IteratorResult<A, void>> => {
    isOver = true
    atHand = nothing
    await handfuls.return()
    return over
  }

  const inTurn = <B>(run: () => Promise<B>): Promise<B> => {
    const answer = last === undefined ? run() : last.then(run, run)
    const free = (): void => {
      if (last === answer) last = undefined
    }
    last = answer
    answer.then(free, free)
    return answer
  }

  return {
    next: () => {
      if (last !== undefined || isOver || given === betweenTurns) return inTurn(fetched)
      try {
        const next = fromHand()
        return next === undefined ? inTurn(fetched) : Promise.resolve(next)
      } catch (error) {
        return inTurn(async () => {
          await end()
          throw error
        })
      }
    },
    return: () => inTurn(end)
  }
}

const nothing: Iterator<never> = { next: () => over }

const over = { done: true, value: undefined } as const

/** How many are given before others have a turn. */
const betweenTurns = 100
