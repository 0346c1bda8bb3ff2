import type { Survivor } from './Report.ts'

/** Why some mutants survive: what the page of survivors says of them. */
export interface Explanation {
  readonly survivor: Survivor
  readonly why: string
}

/**
 * The explanations on a page: under a heading the reason in words, then the survivors that it explains, each an item.
 *
 *     ## Equal whatever happens
 *
 *     Days up to the 28th are in every month, so asking sooner or later gives the same.
 *
 *     - packages/rules/src/time/Period.ts: `if (dayOfMonth <= 28) return counted`: `dayOfMonth <= 28` → `false`
 *
 * Throws where an item cannot be read, or gives no reason.
 */
export const read = (page: string): ReadonlyArray<Explanation> =>
  page
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = '', ...lines] = section.split('\n')
      const items = lines.filter((line) => line.startsWith('- '))
      const why = lines.filter((line) => line !== '' && !line.startsWith('- ')).join(' ')
      if (why === '') throw new Error(`no reason is given under "${title}"`)
      return items.map((item) => ({ survivor: survivorIn(item), why }))
    })

/** A survivor as an item of the page. */
export const item = ({ file, line, original, replacement }: Survivor): string =>
  `- ${file}: ${quoted(line)}: ${quoted(original)} → ${quoted(replacement)}`

const survivorIn = (text: string): Survivor => {
  const [, file, , line, , original, , replacement] = form.exec(text) ?? []
  if (file === undefined || line === undefined || original === undefined || replacement === undefined) {
    throw new Error(`this is no survivor: ${text}`)
  }
  return { file, line, original, replacement }
}

/** Code in Markdown: between as many backticks as it takes, and a space where it begins or ends with one. */
const code = (nth: number): string => `(\`+) ?((?:(?!\\${nth}(?!\`)).)*?) ?\\${nth}`
const form = new RegExp(`^- (\\S+): ${code(2)}: ${code(4)} → ${code(6)}$`)

const quoted = (text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || text === '' ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}
