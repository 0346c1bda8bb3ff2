import type { Text } from './catalogue.ts'

/** A norm apart from any case: whom it binds, when it is judged, and what it asks. Each is a part of a sentence. */
export interface Summary {
  readonly who: Text
  readonly when: Text
  readonly what: Text
}

/**
 * Every norm and every power, by its name, in words that anybody can hold against the agreement. Which unit is meant is a term
 * of the edition; in brackets stands whose it is in Operation Norrsken.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * assert.equal(Clauses.summaries['12/weekly-meeting']?.when.en, 'each week from Monday to Sunday that is wholly in force')
 */
export const summaries: { readonly [norm: string]: Summary } = {
  '7/target-group': {
    who: {
      sv: 'den part som anmäler ärendet; samordnaren där ingen anmälare anges',
      en: 'the party that refers the case; the coordinator where nobody is said to'
    },
    when: { sv: 'dagen för anmälan', en: 'the day of the referral' },
    what: { sv: 'anmäler bara vuxna som bor i länet', en: 'refers only adults who live in the county' }
  },
  '8/explained': {
    who: { sv: 'den part som tar emot samtycket', en: 'the party that takes the consent' },
    when: { sv: 'dagen för samtycket', en: 'the day of the consent' },
    what: {
      sv: 'har förklarat hur samverkan med samtycke går till',
      en: 'has explained how cooperation with consent works'
    }
  },
  '8/child-perspective': {
    who: { sv: 'den part som tar upp ärendet', en: 'the party that takes the case up' },
    when: {
      sv: 'från anmälan, där det finns barn; texten sätter ingen sista dag',
      en: 'from the referral, where there are children; the text sets no last day'
    },
    what: { sv: 'beaktar barnens perspektiv', en: 'considers the perspective of the children' }
  },
  '9/steering-group': {
    who: { sv: 'styrgruppen', en: 'the steering group' },
    when: {
      sv: 'varje kalenderår, så långt överenskommelsen gäller i det',
      en: 'each calendar year, as far as the agreement is in force in it'
    },
    what: {
      sv: 'träffas så många gånger som utgåvan säger, i en del av ett år i proportion',
      en: 'meets as many times as the edition says, in part of a year in proportion'
    }
  },
  '9/working-group': {
    who: { sv: 'arbetsgruppen', en: 'the working group' },
    when: {
      sv: 'varje kalenderår, så långt överenskommelsen gäller i det, om utgåvan har en arbetsgrupp',
      en: 'each calendar year, as far as the agreement is in force in it, if the edition has a working group'
    },
    what: {
      sv: 'träffas så många gånger som utgåvan säger, i en del av ett år i proportion',
      en: 'meets as many times as the edition says, in part of a year in proportion'
    }
  },
  '9/annual-report': {
    who: { sv: 'samordnaren', en: 'the coordinator' },
    when: {
      sv: 'varje kalenderår, så långt överenskommelsen gäller i det',
      en: 'each calendar year, as far as the agreement is in force in it'
    },
    what: { sv: 'lämnar en årlig rapport till TMV', en: 'delivers a yearly report to TMV' }
  },
  '10.1/investigator-attends': {
    who: {
      sv: 'parten för den enhet som utreder (Polisen)',
      en: 'the party of the unit that investigates (the Police)'
    },
    when: {
      sv: 'dagen för varje ordinarie möte, och för ett akut som enheten kallats till',
      en: 'the day of each regular meeting, and of an acute one to which the unit is called'
    },
    what: {
      sv: 'deltar genom den utredande funktionen, en representant eller en ersättare för enheten',
      en: 'attends by the investigating function, a representative or a deputy of the unit'
    }
  },
  '10.1/safety-attends': {
    who: {
      sv: 'parten för enheten för brottsoffer och personsäkerhet (Polisen)',
      en: 'the party of the unit for crime victims and personal safety (the Police)'
    },
    when: {
      sv: 'dagen för varje ordinarie möte, och för ett akut som enheten kallats till',
      en: 'the day of each regular meeting, and of an acute one to which the unit is called'
    },
    what: {
      sv: 'deltar genom funktionen för brottsoffer och personsäkerhet, en representant eller en ersättare för enheten',
      en: 'attends by the function for crime victims and personal safety, a representative or a deputy of the unit'
    }
  },
  '10.2/appoint-representative': {
    who: { sv: 'parten för hälso- och sjukvården (regionen)', en: 'the party of health care (the region)' },
    when: {
      sv: 'varje dag som part: varje följd av dagar utan är en brist',
      en: 'each day as a party: each run of days without is a breach'
    },
    what: { sv: 'har en utsedd representant', en: 'has a representative appointed' }
  },
  '10.2/appoint-deputy': {
    who: { sv: 'parten för hälso- och sjukvården (regionen)', en: 'the party of health care (the region)' },
    when: {
      sv: 'varje dag som part: varje följd av dagar utan är en brist',
      en: 'each day as a party: each run of days without is a breach'
    },
    what: { sv: 'har en utsedd ersättare', en: 'has a deputy appointed' }
  },
  '10.2/attends': {
    who: { sv: 'parten för hälso- och sjukvården (regionen)', en: 'the party of health care (the region)' },
    when: {
      sv: 'dagen för varje ordinarie möte, och för ett akut som någon enhet hos parten kallats till',
      en: 'the day of each regular meeting, and of an acute one to which any unit of the party is called'
    },
    what: { sv: 'deltar genom representanten eller ersättaren', en: 'attends by the representative or the deputy' }
  },
  '10.3/attends-own-case': {
    who: {
      sv: 'den våldsutsattas hemkommun när dragningen börjar',
      en: 'the individual’s home municipality when the presentation begins'
    },
    when: { sv: 'dagen för varje dragning av dess ärende', en: 'the day of each presentation of its case' },
    what: { sv: 'deltar genom sin socialtjänst', en: 'attends by its social services' }
  },
  '10.4/appoint-coordinator': {
    who: { sv: 'värdkommunen (Östersund)', en: 'the host municipality (Östersund)' },
    when: {
      sv: 'varje dag som part: varje följd av dagar utan är en brist',
      en: 'each day as a party: each run of days without is a breach'
    },
    what: { sv: 'håller en samordnare', en: 'provides a coordinator' }
  },
  '10.4/appoint-representative': {
    who: { sv: 'värdkommunen (Östersund)', en: 'the host municipality (Östersund)' },
    when: {
      sv: 'varje dag som part: varje följd av dagar utan är en brist',
      en: 'each day as a party: each run of days without is a breach'
    },
    what: {
      sv: 'har en representant utsedd ur sitt team mot våld',
      en: 'has a representative appointed from its team on violence'
    }
  },
  '10.4/appoint-deputy': {
    who: { sv: 'värdkommunen (Östersund)', en: 'the host municipality (Östersund)' },
    when: {
      sv: 'varje dag som part: varje följd av dagar utan är en brist',
      en: 'each day as a party: each run of days without is a breach'
    },
    what: {
      sv: 'har en ersättare utsedd ur sitt team mot våld',
      en: 'has a deputy appointed from its team on violence'
    }
  },
  '10.4/attends': {
    who: { sv: 'värdkommunen (Östersund)', en: 'the host municipality (Östersund)' },
    when: {
      sv: 'dagen för varje ordinarie möte, och för ett akut som teamet kallats till',
      en: 'the day of each regular meeting, and of an acute one to which the team is called'
    },
    what: {
      sv: 'deltar genom en representant eller en ersättare ur teamet',
      en: 'attends by a representative or a deputy of the team'
    }
  },
  '12/weekly-meeting': {
    who: { sv: 'samordnaren', en: 'the coordinator' },
    when: {
      sv: 'varje vecka från måndag till söndag som helt ligger i giltighetstiden',
      en: 'each week from Monday to Sunday that is wholly in force'
    },
    what: {
      sv: 'håller ett ordinarie möte, eller vilket som helst om utgåvan säger så',
      en: 'holds a regular meeting, or any if the edition says so'
    }
  },
  '12/ground': {
    who: {
      sv: 'samordnaren; för en avidentifierad dragning den part som intygar det',
      en: 'the coordinator; for a de-identified presentation the party that attests it'
    },
    when: { sv: 'dagen för varje dragning, så länge den varar', en: 'the day of each presentation, while it lasts' },
    what: {
      sv: 'låter inget ärende dras utan grund: samtycke som täcker alla som hör, eller avidentifierat',
      en: 'lets no case be presented without a ground: consent that covers everyone who hears, or de-identified'
    }
  },
  '12/present-as-attended': {
    who: { sv: 'samordnaren', en: 'the coordinator' },
    when: {
      sv: 'dagen för varje dragning på ett möte som hållits, när den börjar',
      en: 'the day of each presentation at a meeting that was held, when it begins'
    },
    what: {
      sv: 'ser till att de som hör ärendet är de som är på mötet; om uppgifterna skiljer sig går det inte att avgöra',
      en: 'sees to it that those who hear the case are those who are at the meeting; where records differ it cannot be decided'
    }
  },
  '12/note-screened': {
    who: {
      sv: 'den part som för in anteckningen; för en avidentifierad dragning den part som intygar det',
      en: 'the party that records the note; for a de-identified presentation the party that attests it'
    },
    when: {
      sv: 'dagen för varje händelse som har en anteckning',
      en: 'the day of each event that carries a note'
    },
    what: {
      sv: 'låter granska anteckningen samma dag; utan uppgift om det går det inte att avgöra, för loggen läser ingen anteckning',
      en: 'has the note screened on that day; without record of it this cannot be decided, since the log reads no note'
    }
  },
  '12/other-actors': {
    who: { sv: 'en aktör som inte är part', en: 'an actor that is no party' },
    when: { sv: 'dagen för ett möte', en: 'the day of a meeting' },
    what: { sv: 'får vara med', en: 'may attend' }
  },
  '13/cost-decision': {
    who: { sv: 'den som beslutar i en kostnadsfråga', en: 'whoever decides a cost question' },
    when: { sv: 'dagen för beslutet', en: 'the day of the decision' },
    what: { sv: 'avgör frågan, om det är styrgruppen', en: 'settles the question, if it is the steering group' }
  },
  '14.1/document-meeting': {
    who: { sv: 'samordnaren', en: 'the coordinator' },
    when: {
      sv: 'från varje möte som hållits; texten sätter ingen sista dag',
      en: 'from each meeting that was held; the text sets no last day'
    },
    what: { sv: 'dokumenterar mötet', en: 'documents the meeting' }
  },
  '14.2/follow-up-plan': {
    who: { sv: 'parterna tillsammans', en: 'the parties together' },
    when: {
      sv: 'från utgåvans första dag till den dag som den sätter',
      en: 'from the first day of the edition to the day that it sets'
    },
    what: { sv: 'tar fram en uppföljningsplan', en: 'work out a follow-up plan' }
  },
  '14.2/follow-up-of-goals': {
    who: { sv: 'parterna tillsammans', en: 'the parties together' },
    when: {
      sv: 'från den första dagen av varje tid som överenskommelsen gäller; texten sätter ingen sista dag',
      en: 'from the first day of each time in force; the text sets no last day'
    },
    what: { sv: 'följer upp målen', en: 'follow up the goals' }
  },
  '14.2/answer-request': {
    who: { sv: 'varje part som tillfrågas och är part den dagen', en: 'each party that is asked and is one that day' },
    when: { sv: 'från frågan till den dag som den sätter', en: 'from the request to the day that it sets' },
    what: { sv: 'svarar', en: 'answers' }
  },
  '15/secrecy': {
    who: { sv: 'samordnaren', en: 'the coordinator' },
    when: { sv: 'dagen för varje dragning, så länge den varar', en: 'the day of each presentation, while it lasts' },
    what: {
      sv: 'ser till att sekretessen hålls: samtycke som täcker alla som hör, avidentifierat, eller en bestämmelse vars villkor är antecknade som uppfyllda',
      en: 'sees to it that secrecy is kept: consent that covers everyone who hears, de-identified, or a provision whose conditions are recorded as met'
    }
  },
  '16/agree-otherwise': {
    who: { sv: 'alla som är parter den dagen', en: 'all who are parties on that day' },
    when: { sv: 'dagen då de kommer överens', en: 'the day on which they agree' },
    what: {
      sv: 'bestämmer att överenskommelsen upphör eller förlängs, eller att en part lämnar',
      en: 'settle that the agreement ends or runs on, or that a party leaves'
    }
  },
  '17/request-revision': {
    who: { sv: 'en part', en: 'a party' },
    when: { sv: 'medan överenskommelsen gäller', en: 'while the agreement is in force' },
    what: { sv: 'begär att texten ses över', en: 'asks for the text to be revised' }
  },
  '17/withdraw': {
    who: { sv: 'en part', en: 'a party' },
    when: { sv: 'dagen för uppsägningen', en: 'the day of the notice' },
    what: {
      sv: 'säger upp sin del, så att den lämnar vid ett årsskifte',
      en: 'gives notice, so that it leaves at a turn of the year'
    }
  },
  '17/revoke': {
    who: { sv: 'en part som har sagt upp', en: 'a party that has given notice' },
    when: { sv: 'före den sista dagen som part', en: 'before its last day as a party' },
    what: { sv: 'tar tillbaka uppsägningen, om alla är med på det', en: 'takes the notice back, if all agree' }
  },
  '18/order': {
    who: {
      sv: 'den part som väckte tvisten; om ingen anges, den som för den vidare',
      en: 'the party that raised the dispute; where none is said to, whoever takes it further'
    },
    when: { sv: 'dagen då tvisten går till TMV', en: 'the day on which the dispute goes to TMV' },
    what: { sv: 'har tagit upp den i styrgruppen först', en: 'has taken it up in the steering group first' }
  }
}
