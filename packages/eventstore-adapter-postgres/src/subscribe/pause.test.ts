import { describe, expect, test } from 'vitest'
import { arrivals } from './arrivals.ts'
import { pause } from './pause.ts'

const long = 60_000

/** Whether something is over by now. */
const isOver = async (waiting: Promise<void>): Promise<boolean> => {
  let over = false
  void waiting.then(() => {
    over = true
  })
  await new Promise((resolve) => setTimeout(resolve))
  return over
}

describe('a pause', () => {
  test('ends when something arrives', async () => {
    const told = arrivals()
    const waiting = pause(told, undefined).wait(long, 0)
    expect(await isOver(waiting)).toBe(false)
    told.tell()
    await waiting
  })

  test('is none where something has arrived since the log was looked at', async () => {
    const told = arrivals()
    const seen = told.count()
    told.tell()
    expect(await isOver(pause(told, undefined).wait(long, seen))).toBe(true)
  })

  test('ends when its time is up', async () => {
    await pause(arrivals(), undefined).wait(1, 0)
    await pause(arrivals(), undefined).rest(1)
  })

  test('that is a rest heeds no arrival', async () => {
    const told = arrivals()
    const waiting = pause(told, undefined)
    const resting = waiting.rest(long)
    told.tell()
    expect(await isOver(resting)).toBe(false)
    waiting.stop()
    await resting
  })

  test('ends with its signal, and is none after that; so it is once it is stopped', async () => {
    const controller = new AbortController()
    const waiting = pause(arrivals(), controller.signal)
    const first = waiting.wait(long, 0)
    controller.abort()
    await first
    expect(await isOver(waiting.rest(long))).toBe(true)

    const other = pause(arrivals(), undefined)
    const second = other.wait(long, 0)
    other.stop()
    await second
    expect(other.isStopped()).toBe(true)
    expect(await isOver(other.wait(long, 0))).toBe(true)
  })

  test('lets go of what is waited for with its signal, or once it is stopped, and else gives it', async () => {
    const never = new Promise<string>(() => {})
    const controller = new AbortController()
    const ended = pause(arrivals(), controller.signal)
    const first = ended.until(never)
    controller.abort()
    expect([await first, await ended.until(never)]).toEqual([undefined, undefined])

    const stopped = pause(arrivals(), undefined)
    expect(await stopped.until(Promise.resolve('a page'))).toBe('a page')
    await expect(stopped.until(Promise.reject(new Error('lost')))).rejects.toThrow('lost')
    const second = stopped.until(never)
    stopped.stop()
    expect([await second, await stopped.until(never)]).toEqual([undefined, undefined])
  })

  test('leaves no listener behind', async () => {
    let listeners = 0
    const told = arrivals()
    const counting = {
      ...told,
      listen: (listener: () => void) => {
        listeners += 1
        told.listen(listener)
      },
      forget: (listener: () => void) => {
        listeners -= 1
        told.forget(listener)
      }
    }
    const waiting = pause(counting, undefined)
    await waiting.wait(1, 0)
    expect(listeners).toBe(0)
  })
})
