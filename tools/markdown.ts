/** A name as it stands in code. */
export const code = (name: string): string => `\`${name}\``

/** A table whose columns are as wide as their widest cell, and as the line under its head has to be. */
export const table = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: ReadonlyArray<string>): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...rest] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n')
}

/** A paragraph in lines of at most 120 characters. */
export const wrapped = (words: string): string => {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1]
    if (last === undefined || last.length + 1 + word.length > 120) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
