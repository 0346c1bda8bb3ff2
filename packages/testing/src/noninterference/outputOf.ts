import type { Log } from '@norrsken/core'
import type { Channel, Reader } from './Channel.ts'

/** All that a channel tells a reader of a log, what it throws as well. */
export const outputOf = async (channel: Channel, log: ReadonlyArray<Log.Event>, reader: Reader): Promise<string> => {
  try {
    return await channel.observe(log, reader)
  } catch (error) {
    return `threw ${thrown(error)}`
  }
}

/** An error as whoever catches it may show it: its message, what it carries, and what caused it. The stack is of the code. */
const thrown = (error: unknown, deep = 0): string => {
  if (!(error instanceof Error)) return shown(error)
  const own = Object.entries(error).filter(([key]) => key !== 'stack' && key !== 'cause')
  const cause = error.cause === undefined || deep > 5 ? '' : ` because ${thrown(error.cause, deep + 1)}`
  return `${error.name}: ${error.message} ${shown(Object.fromEntries(own))}${cause}`
}

const shown = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return 'something that cannot be printed'
  }
}
