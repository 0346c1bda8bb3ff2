import type { Text } from '../../clauses/catalogue.ts'
import type { Reason } from './checkDeidentified.ts'

/**
 * Why a de-identified presentation may, or may not, tell who it is about; as something that is so.
 *
 * @example
 * import { Population } from '@norrsken/core'
 *
 * assert.equal(Population.reasons['none-supplied'].sv, 'inga befolkningstal finns att jämföra med')
 */
export const reasons: { readonly [R in Reason]: Text } = {
  'none-supplied': {
    sv: 'inga befolkningstal finns att jämföra med',
    en: 'there are no population sizes to compare with'
  },
  'not-counted': {
    sv: 'befolkningstalen har ingen grupp som rymmer alla som det kan gälla',
    en: 'the population sizes have no group that holds everybody whom it may concern'
  },
  'coarser-than-said': {
    sv: 'befolkningstalen är grövre än det som sägs',
    en: 'the population sizes are coarser than what is said'
  },
  'context-not-counted': {
    sv: 'ingen säger hur många våldets sammanhang kan gälla',
    en: 'nobody says how many the context of the violence may concern'
  },
  'no-threshold': { sv: 'gränsen är inget helt tal från 1', en: 'the threshold is no whole number from 1' },
  'few-people': {
    sv: 'det som sägs passar bara in på ett fåtal människor',
    en: 'what is said fits only a few people'
  },
  'enough-people': {
    sv: 'det som sägs passar in på tillräckligt många',
    en: 'what is said fits enough people'
  },
  'old-count': { sv: 'befolkningstalen är gamla', en: 'the population sizes are old' },
  'later-count': {
    sv: 'befolkningstalen är från en senare dag',
    en: 'the population sizes are of a later day'
  }
}
