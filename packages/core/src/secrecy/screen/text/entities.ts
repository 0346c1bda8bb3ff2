import * as Character from './characters.ts'

/** An entity of HTML at a place of a text, as texts have them that were copied out of a page or a message. */
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy

/** The named ones that stand between words and numbers. */
const classes: ReadonlyArray<readonly [found: number, names: ReadonlyArray<string>]> = [
  [Character.SPACE, ['nbsp', 'ensp', 'emsp', 'thinsp', 'numsp', 'puncsp', 'hairsp', 'tab']],
  [Character.DASH, ['ndash', 'mdash', 'minus', 'hyphen', 'dash', 'horbar', 'lowbar']],
  [Character.INVISIBLE, ['shy', 'zwj', 'zwnj', 'lrm', 'rlm']],
  [Character.QUOTE, ['quot', 'apos', 'laquo', 'raquo', 'ldquo', 'rdquo', 'lsquo', 'rsquo', 'ast']],
  [Character.LINE, ['newline']],
  [Character.DOT, ['middot', 'period']],
  [Character.SLASH, ['sol', 'frasl']],
  [Character.COLON, ['colon']],
  [Character.COMMA, ['comma', 'semi']],
  [Character.BRACKET, ['lpar', 'rpar', 'lt', 'gt']],
  [Character.OTHER, ['amp', 'bull', 'vert', 'hellip']]
]
const named: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([found, names]) => names.map((name) => [name, found] as const))
)

/** How long the entity is that begins at a place of a text, and the class of its sign; undefined for one of a letter. */
export const entityAt = (text: string, at: number): readonly [length: number, found: number] | undefined => {
  entity.lastIndex = at
  const match = entity.exec(text)
  if (match === null) return undefined
  const [all, decimal, hexadecimal, name = ''] = match
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const found = Number.isNaN(code)
    ? named.get(name.toLowerCase())
    : code < 0x10000
      ? Character.classOf(code)
      : undefined
  return found === undefined || isOfToken(found) ? undefined : [all.length, found]
}

const isOfToken = (found: number): boolean =>
  found === Character.LOWER || found === Character.UPPER || found === Character.DIGIT || found === Character.SURROGATE
