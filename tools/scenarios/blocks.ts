/** A part of a page in Markdown. `line` is the one on which it begins, from 1. */
export type Block =
  | { readonly type: 'heading'; readonly line: number; readonly text: string }
  /** Lines with no blank one between them. */
  | { readonly type: 'prose'; readonly line: number; readonly lines: ReadonlyArray<string> }
  | Fence

/** What stands between two lines of ```; `closed` unless the page ends first. */
export interface Fence {
  readonly type: 'fence'
  readonly line: number
  /** All that follows the opening ```. */
  readonly language: string
  readonly lines: ReadonlyArray<string>
  readonly closed: boolean
}

/** The parts of a page, as far as scenarios need to tell them apart. */
export const blocks = (text: string): ReadonlyArray<Block> => {
  const lines = text.split('\n')
  const found: Array<Block> = []
  let at = 0
  while (at < lines.length) {
    const block = blockAt(lines, at)
    if (block !== null) found.push(block)
    at += block === null ? 1 : lengthOf(block)
  }
  return found
}

const blockAt = (lines: ReadonlyArray<string>, at: number): Block | null => {
  const first = lines[at] ?? ''
  if (first.trim() === '') return null
  if (first.startsWith(fence)) {
    const end = lines.indexOf(fence, at + 1)
    const inside = lines.slice(at + 1, end < 0 ? lines.length : end)
    return { type: 'fence', line: at + 1, language: first.slice(fence.length).trim(), lines: inside, closed: end >= 0 }
  }
  if (first.startsWith('#')) return { type: 'heading', line: at + 1, text: first }
  const end = lines.findIndex((line, index) => index > at && (line.trim() === '' || /^(#|```)/.test(line)))
  return { type: 'prose', line: at + 1, lines: lines.slice(at, end < 0 ? lines.length : end) }
}

const fence = '```'

const lengthOf = (block: Block): number => {
  switch (block.type) {
    case 'heading':
      return 1
    case 'prose':
      return block.lines.length
    case 'fence':
      return block.lines.length + 2
  }
}
