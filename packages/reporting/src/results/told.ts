import { read } from '../disclosure/read.ts'
import type { Row } from './Row.ts'

/** How a figure is told, and the number that is told; `null` where none is. */
export interface Told {
  readonly status: 'exact' | 'rounded' | 'hidden' | 'not-applicable' | 'no-population'
  readonly figure: number | null
  /** What it is rounded to the nearest multiple of; only where it is. */
  readonly to?: number
}

export const toldOf = (figure: Row['figure']): Told => {
  if (figure === null) return { status: 'no-population', figure: null }
  const shown = read(figure)
  switch (shown.type) {
    case 'exact':
      return { status: 'exact', figure: shown.value }
    case 'rounded':
      return { status: 'rounded', figure: shown.value, to: shown.to }
    case 'hidden':
    case 'not-applicable':
      return { status: shown.type, figure: null }
  }
}
