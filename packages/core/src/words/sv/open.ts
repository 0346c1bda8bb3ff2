import type { OpenWords } from '../Language.ts'
import { few, list } from './grammar.ts'

export const open: OpenWords = {
  missing: (phrases) => `loggen säger inte ${list(phrases)}; när det är antecknat går det att avgöra`,
  conflict: (accounts, phrases) =>
    `loggen har ${few(accounts)} uppgifter som säger emot varandra, och säger därför inte ${list(phrases)}; när det är rättat går det att avgöra`,
  gaps: {
    '15/bases': 'ingen av de grunder som en logg kan visa finns; om lagen ändå följdes måste någon bedöma',
    'a refused condition':
      'ett villkor i lagregeln är antecknat som inte uppfyllt; vad som då följer av lagen måste någon bedöma',
    'a cost key': 'texten säger inte vem som betalar den delen; en ny kostnadsnyckel skulle avgöra det'
  },
  someGap: 'texten säger inte vad som gäller då',
  dependsOn: (phrases) => `det beror på ${list(phrases)}`,
  exceptionsDiffer: (holds) => `flera undantag gäller, och de leder till olika svar: ${list(holds)}`,
  matters: {
    'target-group': 'om den enskilde hör till målgruppen',
    children: 'om den enskilde har barn',
    attendance: 'vilka som skulle delta i mötet och vilka som gjorde det',
    conditions: 'om villkoren i lagregeln är uppfyllda, av vilka inget är antecknat',
    'meeting-held': 'om ett möte som räknas hölls den veckan',
    'home-municipality': 'vilken kommun som var hemkommun den dagen',
    'cost-key': 'vilken kostnadsnyckel man enades om'
  },
  someMatter: 'något som avgör det',
  whether: (holds) => `om ${holds}`,
  whenGiven: (consent) => `vid vilken tid på dagen samtycket ${consent} lämnades`,
  whatCovered: (consent) => `vad samtycket ${consent} omfattar`,
  conditionMet: (provision, condition) => `om villkoret ”${condition}” i ${provision} är uppfyllt`
}
