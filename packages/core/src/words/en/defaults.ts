import type { Language } from '../Language.ts'
import { counted } from './grammar.ts'

export const defaults: Language['defaults'] = {
  '9/times-a-year': (outcome) => `in that time ${counted(outcome, 'meeting is', 'meetings are')} required`,
  '12/grounds': (outcome) =>
    outcome === 'unknown'
      ? 'the log does not decide whether there was a ground to present the case'
      : `there was ${outcome === 'yes' ? 'a' : 'no'} ground to present the case`,
  '15/bases': (outcome) => `what the log holds ${outcome === 'yes' ? 'shows' : 'does not show'} that secrecy was kept`
}

export const someDefault = 'a rule with exceptions applies'

export const bases: Language['bases'] = {
  '9/a-whole-year': {
    says: 'the group meets as many times a year as the edition says',
    decides: (outcome) => `a whole year takes ${counted(outcome, 'meeting', 'meetings')}`,
    otherwise: (outcome) => `a whole year would have taken ${counted(outcome, 'meeting', 'meetings')}`
  },
  '12/no-ground': {
    says: 'a case may not be presented',
    decides: () => 'without a ground a case may not be presented',
    otherwise: () => 'without that ground the case could not have been presented'
  }
}

export const someBase: Language['someBase'] = {
  says: 'a rule holds',
  decides: () => 'the rule itself decides, without its exceptions',
  otherwise: () => 'without that exception the rule itself would have decided'
}

export const exceptions: Language['exceptions'] = {
  '9/part-of-a-year': {
    holds: 'the agreement is in force for a part of the year only, and such a part counts in proportion',
    fails: 'the exception for a part of a year does not apply'
  },
  '12/consent': {
    holds: 'consent covers everyone who hears the case',
    fails: 'the presentation does not rest on consent that covers everyone who hears the case'
  },
  '12/de-identified': {
    holds: 'the case is de-identified, so that nobody can tell whose it is',
    fails: 'the case is not presented as de-identified'
  },
  '12/provision': {
    holds: 'a provision of the law is a ground to present the case',
    fails: 'no provision of the law is a ground to present the case'
  },
  '15/consent': {
    holds: 'consent covers everyone who hears the case',
    fails: 'the presentation does not rest on consent that covers everyone who hears the case'
  },
  '15/de-identified': {
    holds: 'the case is de-identified, so that nobody can tell whose it is',
    fails: 'the case is not presented as de-identified'
  },
  '15/provision': {
    holds: 'somebody has recorded that the conditions of a provision of the law are met',
    fails: 'the case is not presented on a provision of the law'
  }
}

export const someException: Language['someException'] = {
  holds: 'an exception applies',
  fails: 'an exception was tried, and does not apply'
}
