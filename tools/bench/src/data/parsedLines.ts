import type { Source } from './reading.ts'

/** How many bytes a log has, by reading them. */
export const readBytes = (source: Source): number => {
  const block = Buffer.allocUnsafe(1024 * 1024)
  let position = 0
  for (;;) {
    const count = source.read(block, position)
    if (count === 0) return position
    position += count
  }
}

/** How many lines of a log are JSON, in the simplest way that holds no more than a block: a text a block, split at the ends of lines. */
export const parsedLines = (source: Source): number => {
  const block = Buffer.allocUnsafe(1024 * 1024)
  let [position, held, seen] = [0, 0, 0]
  for (;;) {
    const count = source.read(block.subarray(held), position)
    if (count === 0) return seen
    position += count
    const end = block.lastIndexOf(0x0a, held + count - 1)
    const text = block.toString('utf8', 0, end)
    for (let from = 0; from < text.length; ) {
      const next = text.indexOf('\n', from)
      const to = next < 0 ? text.length : next
      if (JSON.parse(text.slice(from, to)) !== null) seen += 1
      from = to + 1
    }
    held = held + count - end - 1
    block.copyWithin(0, end + 1, end + 1 + held)
  }
}
