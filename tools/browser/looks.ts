import type { Look } from './pageIn.ts'

/** By day and by night, each wide, narrow and on paper. A narrow one has the 320 CSS pixels of WCAG 2.2, 1.4.10. */
export const looks: ReadonlyArray<Look> = (['light', 'dark'] as const).flatMap((colourScheme) => [
  { colourScheme, width: 1280, media: 'screen' },
  { colourScheme, width: 320, media: 'screen' },
  { colourScheme, width: 720, media: 'print' }
])

/** A look in words, for the name of a test. */
export const inWords = ({ colourScheme, width, media }: Look): string =>
  media === 'print' ? `${colourScheme}, printed` : `${colourScheme}, ${width} pixels wide`
