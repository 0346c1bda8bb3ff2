import type { Language } from '../Language.ts'
import { counted } from './grammar.ts'

export const defaults: Language['defaults'] = {
  '9/times-a-year': (outcome) => `under den tiden krävs ${counted(outcome, 'möte', 'möten')}`,
  '12/grounds': (outcome) =>
    outcome === 'unknown'
      ? 'loggen avgör inte om det fanns en grund att dra ärendet'
      : `det fanns ${outcome === 'yes' ? 'en' : 'ingen'} grund att dra ärendet`,
  '15/bases': (outcome) => `det som står i loggen visar ${outcome === 'yes' ? '' : 'inte '}att sekretessen hölls`
}

export const someDefault = 'en regel med undantag gäller'

export const bases: Language['bases'] = {
  '9/a-whole-year': {
    says: 'gruppen träffas så många gånger om året som utgåvan säger',
    decides: (outcome) => `ett helt år kräver ${counted(outcome, 'möte', 'möten')}`,
    otherwise: (outcome) => `ett helt år hade krävt ${counted(outcome, 'möte', 'möten')}`
  },
  '12/no-ground': {
    says: 'ett ärende får inte dras',
    decides: () => 'utan grund får ett ärende inte dras',
    otherwise: () => 'utan den grunden hade ärendet inte fått dras'
  }
}

export const someBase: Language['someBase'] = {
  says: 'en regel gäller',
  decides: () => 'regeln själv avgör, utan undantag',
  otherwise: () => 'utan det undantaget hade regeln själv avgjort'
}

export const exceptions: Language['exceptions'] = {
  '9/part-of-a-year': {
    holds: 'överenskommelsen gäller bara en del av året, och en sådan del räknas i proportion',
    fails: 'undantaget för en del av ett år gäller inte'
  },
  '12/consent': {
    holds: 'samtycke täcker alla som hör ärendet',
    fails: 'dragningen vilar inte på samtycke som täcker alla som hör ärendet'
  },
  '12/de-identified': {
    holds: 'ärendet dras avidentifierat, så att ingen kan veta vem det gäller',
    fails: 'ärendet dras inte avidentifierat'
  },
  '12/provision': {
    holds: 'en lagregel är grund för att dra ärendet',
    fails: 'ingen lagregel är grund för att dra ärendet'
  },
  '15/consent': {
    holds: 'samtycke täcker alla som hör ärendet',
    fails: 'dragningen vilar inte på samtycke som täcker alla som hör ärendet'
  },
  '15/de-identified': {
    holds: 'ärendet dras avidentifierat, så att ingen kan veta vem det gäller',
    fails: 'ärendet dras inte avidentifierat'
  },
  '15/provision': {
    holds: 'någon har antecknat att villkoren i en lagregel är uppfyllda',
    fails: 'ärendet dras inte med stöd av en lagregel'
  }
}

export const someException: Language['someException'] = {
  holds: 'ett undantag gäller',
  fails: 'ett undantag har prövats, och gäller inte'
}
