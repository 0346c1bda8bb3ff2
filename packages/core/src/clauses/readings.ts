import type { Terms } from '../agreement/Terms.ts'
import type { Text } from './catalogue.ts'

/**
 * Where the text of the agreement leaves room, and how it can be read: what a jurist would ask, every reading that the code
 * knows, and what another than the first would change.
 */
export type ReadingOfText = FixedReading | { readonly [K in ReadingKey]: ChosenReading<K> }[ReadingKey]

/** A reading that is a value of the terms, so that an edition, or whoever asks, can choose another. */
export interface ChosenReading<K extends ReadingKey> extends Room {
  readonly key: K
  /** Every reading. The first is what holds where an edition is silent. */
  readonly choices: ReadonlyArray<{ readonly value: Terms[K]; readonly says: Text }>
}

/** A reading that is fixed: its other side would change more than a value. */
export interface FixedReading extends Room {
  readonly key: null
  readonly holds: Text
}

interface Room {
  /** As the documentation of the agreement numbers it. */
  readonly id: `R${number}`
  /** The clause that leaves the room. */
  readonly clause: string
  readonly question: Text
  /** What would be otherwise under another reading. */
  readonly changes: Text
}

/** The terms that are readings. */
export type ReadingKey =
  | 'noticeDay'
  | 'noticeCountsFrom'
  | 'minimumParties'
  | 'editionApplies'
  | 'partialYear'
  | 'weeklyCounts'
  | 'annualReport'
  | 'rejoin'
  | 'exit'
  | 'rollDeadlines'
  | 'provisionIsGround'

/**
 * Every place where the text leaves room, in the order of its number.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * const day = Clauses.readings.find(({ key }) => key === 'noticeDay')
 * assert.equal(day?.question.en, 'Is the day of notice part of the notice period?')
 */
export const readings: ReadonlyArray<ReadingOfText> = [
  {
    id: 'R1',
    clause: '17',
    key: 'noticeDay',
    question: {
      sv: 'Räknas uppsägningsdagen in i uppsägningstiden?',
      en: 'Is the day of notice part of the notice period?'
    },
    choices: [
      {
        value: 'excluded',
        says: { sv: 'uppsägningsdagen räknas inte in', en: 'the day of notice is not counted' }
      },
      { value: 'included', says: { sv: 'uppsägningsdagen räknas in', en: 'the day of notice is counted' } }
    ],
    changes: {
      sv: 'Uppsägningstiden slutar en dag tidigare, så den som säger upp den 1 juli lämnar redan vid årsskiftet.',
      en: 'The notice period ends a day earlier, so whoever gives notice on 1 July leaves at the next turn of the year.'
    }
  },
  {
    id: 'R2',
    clause: '17',
    key: 'noticeCountsFrom',
    question: { sv: 'När är en uppsägning gjord?', en: 'When is notice given?' },
    choices: [
      {
        value: 'last-notified',
        says: {
          sv: 'en uppsägning räknas från den dag då den sista av de andra parterna har den',
          en: 'a notice counts from the day on which the last of the other parties has it'
        }
      },
      {
        value: 'first-notified',
        says: {
          sv: 'en uppsägning räknas från den dag då den första av de andra parterna har den',
          en: 'a notice counts from the day on which the first of the other parties has it'
        }
      },
      {
        value: 'given',
        says: { sv: 'en uppsägning räknas från sin egen dag', en: 'a notice counts from its own day' }
      }
    ],
    changes: {
      sv: 'En uppsägning som når parterna olika dagar, eller inte når alla, börjar räknas tidigare.',
      en: 'A notice that reaches the parties on different days, or misses one, starts to run earlier.'
    }
  },
  {
    id: 'R3',
    clause: '16',
    key: null,
    question: {
      sv: 'Vilka är de parter som kan komma överens om annat?',
      en: 'Who are the parties that can agree otherwise?'
    },
    holds: {
      sv: 'alla som är parter den dag då de kommer överens',
      en: 'all who are parties on the day on which they agree'
    },
    changes: {
      sv: 'Färre skulle räcka för att avsluta eller förlänga överenskommelsen, eller för att låta en part lämna.',
      en: 'Fewer would be enough to end or extend the agreement, or to let a party leave.'
    }
  },
  {
    id: 'R4',
    clause: '17',
    key: 'minimumParties',
    question: { sv: 'Hur många parter krävs?', en: 'How many parties does it take?' },
    choices: [
      { value: 2, says: { sv: 'det krävs minst 2 parter', en: 'at least 2 parties are needed' } },
      {
        value: 0,
        says: {
          sv: 'överenskommelsen fortsätter hur många parter som än är kvar',
          en: 'the agreement runs on however many parties are left'
        }
      }
    ],
    changes: {
      sv: 'Överenskommelsen upphör inte när bara en part, eller ingen, är kvar.',
      en: 'The agreement does not lapse when only one party, or none, is left.'
    }
  },
  {
    id: 'R5',
    clause: 'signatures',
    key: 'editionApplies',
    question: { sv: 'När börjar en ny utgåva gälla?', en: 'When does a revised edition apply?' },
    choices: [
      {
        value: 'all-signed',
        says: {
          sv: 'en reviderad utgåva gäller när alla som är parter har skrivit under den',
          en: 'a revised edition applies once all who are parties have signed it'
        }
      },
      {
        value: 'per-signatory',
        says: {
          sv: 'en reviderad utgåva gäller för var och en från den egna underskriften',
          en: 'a revised edition applies to each party from its own signature'
        }
      }
    ],
    changes: {
      sv: 'En uppsägning bedöms efter den utgåva som just den parten har skrivit under.',
      en: 'A notice is judged by the edition that the party which gives it has signed.'
    }
  },
  {
    id: 'R6',
    clause: '9',
    key: 'partialYear',
    question: {
      sv: 'Hur många möten krävs under ett ofullständigt år?',
      en: 'How many meetings does a partial year take?'
    },
    choices: [
      {
        value: 'in-proportion',
        says: { sv: 'ett ofullständigt år räknas i proportion', en: 'a partial year counts in proportion' }
      },
      {
        value: 'full',
        says: { sv: 'ett ofullständigt år räknas som ett helt', en: 'a partial year counts as a whole one' }
      }
    ],
    changes: {
      sv: 'Under mars till december 2023 krävs fyra möten i stället för tre.',
      en: 'From March to December 2023 four meetings are due instead of three.'
    }
  },
  {
    id: 'R7',
    clause: '12',
    key: 'weeklyCounts',
    question: { sv: 'Vilka möten räknas som veckans möte?', en: 'Which meetings keep the weekly rhythm?' },
    choices: [
      {
        value: 'regular',
        says: { sv: 'bara ett ordinarie möte räknas som veckans', en: 'only a regular meeting counts for the week' }
      },
      {
        value: 'any',
        says: { sv: 'även ett akut möte räknas som veckans', en: 'an acute meeting counts for the week too' }
      }
    ],
    changes: {
      sv: 'En vecka med bara ett akut möte uppfyller kravet på ett möte i veckan.',
      en: 'A week with nothing but an acute meeting has had its weekly meeting.'
    }
  },
  {
    id: 'R8',
    clause: '9',
    key: 'annualReport',
    question: { sv: 'Hur ofta ska en verksamhetsrapport lämnas?', en: 'How often is an annual report due?' },
    choices: [
      {
        value: 'each-year',
        says: {
          sv: 'en verksamhetsrapport ska lämnas varje kalenderår',
          en: 'an annual report is due in each calendar year'
        }
      },
      { value: 'none', says: { sv: 'ingen verksamhetsrapport krävs', en: 'no annual report is due' } }
    ],
    changes: {
      sv: 'Ett år utan rapport är inget brott mot överenskommelsen.',
      en: 'A year without a report is no breach of the agreement.'
    }
  },
  {
    id: 'R9',
    clause: '12',
    key: null,
    question: { sv: 'Vad omfattar ett samtycke?', en: 'What does a consent cover?' },
    holds: {
      sv: 'precis de enheter, uppgifter, personer och ändamål som det nämner, från att det ges tills det tar slut',
      en: 'exactly the units, facts, subjects and purposes that it names, from when it is given until it ends'
    },
    changes: {
      sv: 'Ett samtycke skulle öppna mer än det nämner, eller det som sades innan det gavs.',
      en: 'A consent would open more than it names, or what was said before it was given.'
    }
  },
  {
    id: 'R10',
    clause: '12',
    key: null,
    question: {
      sv: 'Vad händer när ett samtycke tas tillbaka under ett möte?',
      en: 'What if a consent is withdrawn during a meeting?'
    },
    holds: {
      sv: 'det som sades innan står kvar i loggen; därefter får ingenting dras så att personen går att känna igen',
      en: 'what was said before stands in the log; nothing after it may be presented identified'
    },
    changes: {
      sv: 'Mötet skulle kunna fortsätta som det började, eller det som redan sagts tas bort.',
      en: 'The meeting could go on as it began, or what was said before would be taken away.'
    }
  },
  {
    id: 'R11',
    clause: '7',
    key: null,
    question: {
      sv: 'Vad händer med ett ärende utanför målgruppen?',
      en: 'What becomes of a case outside the target group?'
    },
    holds: {
      sv: 'en begäran avvisas med skäl; det som ändå har skett noteras och är en iakttagelse; vägledning får ges',
      en: 'a request is refused with a reason; what was done all the same is recorded and a finding; guidance may be given'
    },
    changes: {
      sv: 'Ett ärende om någon som är under 18 år eller bor utanför länet skulle kunna tas upp.',
      en: 'A case of somebody under 18, or living outside the county, could be taken up.'
    }
  },
  {
    id: 'R12',
    clause: '17',
    key: null,
    question: { sv: 'Vad får en part som har lämnat veta?', en: 'What may a party that has left be told?' },
    holds: {
      sv: 'den behåller det den själv har dokumenterat och får inget nytt efter årsskiftet, vad ett samtycke än säger',
      en: 'it keeps what it documented itself and is told nothing new from the turn of the year, whatever a consent says'
    },
    changes: {
      sv: 'Ett samtycke skulle kunna öppna ett ärende för en part som har lämnat.',
      en: 'A consent could open a case to a party that has left.'
    }
  },
  {
    id: 'R13',
    clause: '12',
    key: null,
    question: {
      sv: 'Vad gäller när någon i rummet inte nämns i samtycket?',
      en: 'What if somebody in the room is not in the consent?'
    },
    holds: {
      sv: 'ärendet får inte dras i det rummet så att personen går att känna igen',
      en: 'the case may not be presented identified in that room'
    },
    changes: {
      sv: 'Ett ärende skulle kunna dras inför någon som den enskilde inte har sagt ja till.',
      en: 'A case could be presented to somebody to whom the individual has not agreed.'
    }
  },
  {
    id: 'R14',
    clause: '12',
    key: null,
    question: { sv: 'Vad gäller för en utomstående deltagare?', en: 'What holds for an outside participant?' },
    holds: {
      sv: 'en utomstående binds inte av överenskommelsen och måste nämnas i samtycket för att höra ett ärende',
      en: 'an outsider is not bound by the agreement and must be named in the consent to hear a case'
    },
    changes: {
      sv: 'Den som bjuds in skulle ha plikter, eller få höra mer än samtycket säger.',
      en: 'Whoever is invited would have duties, or hear more than the consent says.'
    }
  },
  {
    id: 'R15',
    clause: 'signatures',
    key: 'rejoin',
    question: { sv: 'Hur kommer en part som lämnat tillbaka?', en: 'How does a party that has left come back?' },
    choices: [
      {
        value: 'by-signature',
        says: {
          sv: 'en part som har lämnat kommer tillbaka genom att skriva under igen',
          en: 'a party that has left comes back by signing again'
        }
      },
      {
        value: 'with-consent-of-all',
        says: {
          sv: 'en part som har lämnat kommer tillbaka när alla andra parter också har skrivit under igen',
          en: 'a party that has left comes back when all the other parties have signed again too'
        }
      }
    ],
    changes: {
      sv: 'Den egna underskriften räcker inte för att bli part igen.',
      en: 'A signature of its own is not enough to become a party again.'
    }
  },
  {
    id: 'R16',
    clause: '17',
    key: 'exit',
    question: { sv: 'När kan en part lämna?', en: 'When can a party leave?' },
    choices: [
      {
        value: 'year-end-only',
        says: { sv: 'en part kan lämna bara vid ett årsskifte', en: 'a party can leave only at a turn of the year' }
      },
      {
        value: 'year-end-floor',
        says: {
          sv: 'en part kan lämna tidigast vid ett årsskifte',
          en: 'a party can leave at a turn of the year at the earliest'
        }
      },
      {
        value: 'at-notice',
        says: {
          sv: 'en part lämnar när uppsägningstiden är slut',
          en: 'a party leaves when the notice period is over'
        }
      }
    ],
    changes: {
      sv: 'En uppsägning på hösten leder till utträde våren därpå i stället för vid årsskiftet efter den.',
      en: 'Notice in autumn leads to an exit the next spring instead of at the turn of the year after it.'
    }
  },
  {
    id: 'R17',
    clause: '17',
    key: 'rollDeadlines',
    question: {
      sv: 'Flyttas en sista dag som är helgdag?',
      en: 'Does a last day that is a holiday move?'
    },
    choices: [
      {
        value: 'none',
        says: { sv: 'sista uppsägningsdagen flyttas inte', en: 'the last day of notice is not moved' }
      },
      {
        value: 'sfs-1930-173',
        says: {
          sv: 'en sista uppsägningsdag som är lördag, söndag eller helgdag flyttas till nästa vardag',
          en: 'a last day of notice that is a Saturday, Sunday or holiday moves to the next working day'
        }
      }
    ],
    changes: {
      sv: 'När den 30 juni är en söndag är den 1 juli ännu i tid.',
      en: 'When 30 June is a Sunday, 1 July is still in time.'
    }
  },
  {
    id: 'R18',
    clause: '12',
    key: 'provisionIsGround',
    question: {
      sv: 'Är en lagregel en grund för att dra ett ärende på ett möte?',
      en: 'Is a statutory provision a ground to present a case at a meeting?'
    },
    choices: [
      {
        value: 'no',
        says: {
          sv: 'en lagregel är ingen grund för att dra ett ärende',
          en: 'a statutory provision is no ground to present a case'
        }
      },
      {
        value: 'yes',
        says: {
          sv: 'en lagregel vars villkor är uppfyllda är en grund för att dra ett ärende',
          en: 'a statutory provision whose conditions are met is a ground to present a case'
        }
      }
    ],
    changes: {
      sv: 'Ett ärende som drogs med stöd av lag bedöms efter lagens villkor.',
      en: 'A case that was presented by force of law is judged by the conditions of that law.'
    }
  }
]

/**
 * What a choice of a reading says, in words without a full stop; `null` where it is none of those that are known.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * assert.equal(Clauses.choiceOf('noticeDay', 'included')?.en, 'the day of notice is counted')
 */
export const choiceOf = (key: ReadingKey, value: unknown): Text | null => {
  const reading = readings.find((one) => one.key === key)
  if (reading === undefined || reading.key === null) return null
  return [...reading.choices].find((choice) => choice.value === value)?.says ?? null
}
