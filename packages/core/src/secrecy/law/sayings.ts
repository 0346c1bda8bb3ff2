import type { Text } from '../../clauses/catalogue.ts'
import type { Lang } from '../../words/languages.ts'
import { entry } from '../../words/table.ts'
import type { Wording } from './Law.ts'
import { conditions, paragraphs } from './words.ts'

/**
 * A condition of a provision in words, as something that holds. The name itself where the provision is none of the Swedish
 * table: in an embedder's own a condition of the same name may mean something else.
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * const provision = { act: '2009:400', paragraph: '10:18 a' }
 * assert.equal(Law.conditionWords(provision, 'under-twenty-one', 'en'), 'the person concerned is under 21')
 * assert.equal(Law.conditionWords({ ...provision, act: 'Secrecy Act' }, 'under-twenty-one', 'en'), 'under-twenty-one')
 */
export const conditionWords = (
  { act, paragraph }: Pick<Wording, 'act' | 'paragraph'>,
  condition: string,
  lang: Lang
): string => (said(paragraphs, `${act} ${paragraph}`) && said(conditions, condition))?.[lang] ?? condition

/**
 * What a paragraph is about, in a few words. The paragraph itself where it is none of the Swedish table.
 *
 * @example
 * import { Law } from '@norrsken/core'
 *
 * assert.equal(Law.paragraphWords({ act: '2009:400', paragraph: '10:27' }, 'sv'), 'generalklausulen')
 */
export const paragraphWords = ({ act, paragraph }: Pick<Wording, 'act' | 'paragraph'>, lang: Lang): string =>
  said(paragraphs, `${act} ${paragraph}`)?.[lang] ?? paragraph

const said = (table: { readonly [name: string]: Text }, name: string): Text | undefined => entry(table, name)
