import { type Lang, language } from './proof.ts'

export type { Language } from './Language.ts'
export { type Lang, language, partyName, proof } from './proof.ts'

/**
 * A written day in its long form.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.day('2024-06-30', 'sv'), 'den 30 juni 2024')
 */
export const day = (iso: string, lang: Lang): string => language(lang).day(iso)
