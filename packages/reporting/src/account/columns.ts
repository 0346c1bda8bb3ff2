const width = 100

/** Rows of two columns: the second is broken into lines that stand below one another. */
export const columns = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyArray<string> => {
  const first = Math.max(0, ...rows.map(([text]) => text.length))
  return rows.flatMap(([left, right]) =>
    wrap(right, ' '.repeat(first + 7)).map((line, index) =>
      index === 0 ? `    ${left.padEnd(first)}   ${line.trimStart()}` : line
    )
  )
}

/** A text in lines, each after an indent. */
export const wrap = (text: string, indent: string): ReadonlyArray<string> => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, indent + line]
}
