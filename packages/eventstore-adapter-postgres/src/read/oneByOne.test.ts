import { describe, expect, test } from 'vitest'
import { oneByOne } from './oneByOne.ts'

/** Gives handfuls, and then what it is told; remembers that it was ended. */
const handfuls = (all: ReadonlyArray<Iterable<number>>, last?: Error) => {
  const said: string[] = []
  async function* give(): AsyncGenerator<Iterable<number>, void, undefined> {
    try {
      for (const one of all) {
        await Promise.resolve()
        yield one
      }
      if (last !== undefined) throw last
    } finally {
      said.push('ended')
    }
  }
  return { said, give: give() }
}

const all = async (iterator: Pick<AsyncIterator<number, void, undefined>, 'next' | 'return'>): Promise<number[]> => {
  const found: number[] = []
  for await (const one of { [Symbol.asyncIterator]: () => iterator }) found.push(one)
  return found
}

const done = { done: true, value: undefined }

describe('what comes in handfuls comes one by one', () => {
  test('in order, also where handfuls are empty, and to the end', async () => {
    const { give, said } = handfuls([[1, 2], [], [3], []])
    const iterator = oneByOne(give, undefined)
    expect(await all(iterator)).toEqual([1, 2, 3])
    expect(said).toEqual(['ended'])
    expect(await iterator.next()).toEqual(done)
  })

  test('to whoever asks again before there is an answer, in turn', async () => {
    const iterator = oneByOne(handfuls([[1], [2, 3]]).give, undefined)
    const asked = [1, 2, 3, 4, 5].map(() => iterator.next())
    expect((await Promise.all(asked)).map(({ value }) => value)).toEqual([1, 2, 3, undefined, undefined])
  })

  test('until something goes wrong, which is thrown once', async () => {
    const iterator = oneByOne(handfuls([[1]], new Error('lost')).give, undefined)
    await iterator.next()
    await expect(iterator.next()).rejects.toThrow('lost')
    expect(await iterator.next()).toEqual(done)
  })

  test('until one of a handful cannot be had: those before it were given', async () => {
    const { give, said } = handfuls([
      (function* () {
        yield 1
        throw new Error('torn')
      })(),
      [2]
    ])
    const iterator = oneByOne(give, undefined)
    expect(await iterator.next()).toEqual({ done: false, value: 1 })
    await expect(iterator.next()).rejects.toThrow('torn')
    expect([await iterator.next(), said]).toEqual([done, ['ended']])
  })

  test('until nobody wants more', async () => {
    const { give, said } = handfuls([[1, 2, 3]])
    const iterator = oneByOne(give, undefined)
    await iterator.next()
    expect(await iterator.return()).toEqual(done)
    expect([await iterator.next(), said]).toEqual([done, ['ended']])
  })

  test('until the signal is aborted, also in the middle of a handful', async () => {
    const { give, said } = handfuls([[1, 2, 3]])
    const controller = new AbortController()
    const iterator = oneByOne(give, controller.signal)
    await iterator.next()
    controller.abort(new Error('enough'))
    await expect(iterator.next()).rejects.toThrow('enough')
    expect([await iterator.next(), said]).toEqual([done, ['ended']])
  })

  test('with turns for others in between', async () => {
    let turns = 0
    const others = setInterval(() => (turns += 1), 0)
    await all(oneByOne(handfuls([Array.from({ length: 100_000 }, (_, index) => index)]).give, undefined))
    clearInterval(others)
    expect(turns).toBeGreaterThan(10)
  })
})
