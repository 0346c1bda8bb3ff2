import { conditions } from '../../secrecy/law/words.ts'
import type { OpenWords } from '../Language.ts'
import { entry, text, type Value } from '../table.ts'
import { few, list } from './grammar.ts'
import { unit } from './names.ts'

export const open: OpenWords = {
  missing: (phrases) => `loggen säger inte ${list(phrases)}; när det är antecknat går det att avgöra`,
  conflict: (accounts, phrases) =>
    `loggen har ${few(accounts)} uppgifter som säger emot varandra, och säger därför inte ${list(phrases)}; när det är rättat går det att avgöra`,
  missingInShort: (phrases) => `loggen säger inte ${list(phrases)}`,
  conflictInShort: (accounts, phrases) =>
    `loggen säger inte ${list(phrases)}: ${few(accounts)} uppgifter säger emot varandra`,
  gaps: {
    'secrecy-kept': 'ingen av de grunder som en logg kan visa finns; om lagen ändå följdes måste någon bedöma',
    'condition-refused':
      'ett villkor i lagregeln är antecknat som inte uppfyllt; vad som då följer av lagen måste någon bedöma',
    'who-pays': 'texten säger inte vem som betalar den delen; en ny kostnadsnyckel skulle avgöra det'
  },
  someGap: 'texten säger inte vad som gäller då',
  dependsOn: (phrases) => `det beror på ${list(phrases)}`,
  exceptionsDiffer: (holds) => `flera undantag gäller, och de leder till olika svar: ${list(holds)}`,
  matters: {
    'target-group': () => 'om den enskilde hör till målgruppen',
    referrer: () => 'vem som tog upp ärendet',
    children: () => 'om den enskilde har barn',
    attendance: () => 'vilka som skulle delta i mötet och vilka som gjorde det',
    conditions: () => 'om villkoren i lagregeln är uppfyllda, av vilka inget är antecknat',
    'meeting-held': () => 'om ett möte som räknas hölls den veckan',
    'home-municipality': () => 'vilken kommun som var hemkommun den dagen',
    'cost-key': () => 'vilken kostnadsnyckel man enades om',
    'note-screened': () => 'om anteckningen har granskats',
    'present-not-attending': ({ unit: who }) => `om någon från ${unit(who)} var där (det säger bara dragningen)`,
    'attending-not-present': ({ unit: who }) => `om någon från ${unit(who)} var där (det säger bara mötet)`,
    'consent-given-when': ({ consent }) => `vid vilken tid på dagen samtycket ${text(consent)} lämnades`,
    'consent-covers-what': ({ consent }) => `vad samtycket ${text(consent)} omfattar`,
    'condition-met': ({ provision, condition }) =>
      `om villkoret ”${conditionOf(condition)}” i ${text(provision)} är uppfyllt`
  },
  someMatter: 'något som avgör det',
  whether: (holds) => `om ${holds}`
}

/** A condition of a provision, in words where the table of the law has them. */
function conditionOf(condition: Value): string {
  const name = text(condition)
  return entry<{ readonly sv: string }>(conditions, name)?.sv ?? name
}
