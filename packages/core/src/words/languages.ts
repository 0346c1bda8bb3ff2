import { en } from './en.ts'
import type { Language } from './Language.ts'
import { namer } from './names.ts'
import { sv } from './sv.ts'
import { entry } from './table.ts'

/** The languages in which there are words. */
export type Lang = 'sv' | 'en'

/** The words of a language. */
export const language = (lang: Lang): Language => (lang === 'sv' ? sv : en)

/**
 * A written day in its long form.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.day('2024-06-30', 'sv'), 'den 30 juni 2024')
 */
export const day = (iso: string, lang: Lang): string => language(lang).day(iso)

/**
 * The name of a party as people know it; its id where no name is known.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.partyName('are', 'sv'), 'Åre kommun')
 */
export const partyName = (id: string, lang: Lang): string => namer(language(lang).names).party(id)

/**
 * The name of a unit, a body or an outside actor, as it stands within a sentence.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.unitName('krokom/social-services', 'en'), 'the social services of Krokom municipality')
 */
export const unitName = (id: string, lang: Lang): string => namer(language(lang).names).unit(id)

/** The name of a branch of a party, such as its social services, as it stands within a sentence. */
export const branchName = (branch: string, lang: Lang): string => namer(language(lang).names).branch(branch)

/**
 * The name of whoever bears a duty, as it stands within a sentence: a party, a group, a body or an outside actor.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.bearerName('all', 'sv'), 'parterna tillsammans')
 */
export const bearerName = (id: string, lang: Lang): string => namer(language(lang).names).bearer(id)

/**
 * What a norm is about, in a few words; its own name where it is none of the agreement's.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.normTitle('9/steering-group', 'en'), 'Meetings of the steering group')
 */
export const normTitle = (norm: string, lang: Lang): string => entry(language(lang).norms, norm) ?? norm

/**
 * The heading of a norm: what it is about, and its clause.
 *
 * @example
 * import { Words } from '@norrsken/core'
 *
 * assert.equal(Words.normHeading('9/steering-group', 'sv'), 'Styrgruppens möten (punkt 9)')
 */
export const normHeading = (norm: string, lang: Lang): string =>
  Object.hasOwn(language(lang).norms, norm)
    ? `${normTitle(norm, lang)} (${language(lang).clause(norm.slice(0, norm.indexOf('/')))})`
    : norm
