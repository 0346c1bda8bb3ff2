/** The colours of a page, on screen by day, by night, and on paper. */
export interface Palette {
  readonly ground: string
  /** What pictures and cards stand on. */
  readonly sheet: string
  readonly text: string
  readonly quiet: string
  readonly line: string
  readonly faint: string
  readonly accent: string
  readonly madeUp: string
  /** The bars of the first agreement, the second, and so on. */
  readonly a0: string
  readonly a1: string
  readonly a2: string
  readonly a3: string
  /** Text in a bar. */
  readonly inBar: string
  /** The stroke at the end of a bar of a party that left. */
  readonly left: string
}

export const light: Palette = {
  ground: '#fbfaf7',
  sheet: '#ffffff',
  text: '#1d2329',
  quiet: '#545d66',
  line: '#d9d6cf',
  faint: '#ebe8e1',
  accent: '#0d5560',
  madeUp: '#8a4b08',
  a0: '#b08a4a',
  a1: '#3f929e',
  a2: '#8f7fc0',
  a3: '#7a9a52',
  inBar: '#10161a',
  left: '#a3261c'
}

export const dark: Palette = {
  ground: '#14181b',
  sheet: '#1a1f23',
  text: '#e9e6df',
  quiet: '#a9b0b5',
  line: '#3a4147',
  faint: '#272d32',
  accent: '#8fcdd6',
  madeUp: '#e5b26a',
  a0: '#c49d5c',
  a1: '#4fa3ae',
  a2: '#a294d2',
  a3: '#95b56e',
  inBar: '#0c1012',
  left: '#ff9a8c'
}

export const paper: Palette = { ...light, ground: '#ffffff', text: '#000000', quiet: '#444444', inBar: '#000000' }
