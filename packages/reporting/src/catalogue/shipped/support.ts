import type { Definition } from '../Definition.ts'
import { consentedCase, discussedCase, protection } from './parts.ts'

/** Goals 1 to 6: what cases lead to. Where nothing else is said they are cases presented with consent. */
export const support: ReadonlyArray<Definition> = [
  {
    id: 'I07',
    version: 1,
    names: { sv: 'Riskbedömda ärenden', en: 'Cases with a risk assessment' },
    goals: [2],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    window: 14,
    measure: { type: 'share', numerator: { has: 'RiskAssessed', to: 'window' } },
    risk: 'medium',
    cannotSay: {
      sv: 'Om bedömningen var rätt, eller gjord med en bra metod. Fjorton dagar är ett förslag som parterna inte har beslutat.',
      en: 'Whether the assessment was right, or made by a good method. Fourteen days is a proposal that the parties have not decided.'
    }
  },
  {
    id: 'I08',
    version: 1,
    names: { sv: 'Skyddsåtgärd vid hög risk', en: 'Protection where the risk is high' },
    goals: [2],
    clause: '6',
    count: { first: 'RiskAssessed', of: 'case', where: { level: ['high'] } },
    perPerson: true,
    window: 7,
    measure: { type: 'share', numerator: protection },
    risk: 'high',
    cannotSay: {
      sv: 'Om skyddet räckte, eller om åtgärden blev av. Det som räknas är att en skyddsåtgärd kom överens om inom en vecka, alltså senast vid nästa veckas samråd.',
      en: 'Whether the protection was enough, or whether it came about. What counts is that protection was agreed on within a week, that is at the next weekly consultation at the latest.'
    }
  },
  {
    id: 'I09',
    version: 1,
    names: { sv: 'Plan som flera parter delar', en: 'Plan shared by several parties' },
    goals: [1],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    window: 90,
    measure: {
      type: 'share',
      numerator: {
        has: 'ActionAgreed',
        to: 'window',
        different: { field: 'responsible', as: 'party' },
        atLeast: 2
      }
    },
    risk: 'medium',
    cannotSay: {
      sv: 'Om åtgärderna hängde ihop, eller om fler parter hade behövts. Nittio dagar är ett förslag som parterna inte har beslutat.',
      en: 'Whether the actions went together, or whether more parties would have been needed. Ninety days is a proposal that the parties have not decided.'
    }
  },
  {
    id: 'I10',
    version: 1,
    names: { sv: 'Dagar från remiss till samråd', en: 'Days from referral to consultation' },
    goals: [3],
    clause: '6',
    count: discussedCase,
    measure: { type: 'days', from: { event: 'CaseReferred' }, statistics: ['median', 'p90'] },
    risk: 'medium',
    cannotSay: {
      sv: 'Hur länge den som väntar på sitt första samråd har väntat: bara ärenden som har tagits upp räknas. Ett ärende vars remisser motsäger varandra har ingen ledtid.',
      en: 'How long those who still wait for their first consultation have waited: only cases that have been taken up count. A case whose referrals contradict each other has no lead time.'
    }
  },
  {
    id: 'I11',
    version: 1,
    names: { sv: 'Stödbehov bedömt skyndsamt', en: 'Support assessed promptly' },
    goals: [3],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    window: 14,
    measure: { type: 'share', numerator: { has: 'SupportAssessed', from: 0, to: 'window' } },
    risk: 'medium',
    cannotSay: {
      sv: 'Om stödet gavs, eller hjälpte. En bedömning som gjordes före samrådet räknas inte. Fjorton dagar är ett förslag som parterna inte har beslutat.',
      en: 'Whether the support was given, or helped. An assessment made before the consultation does not count. Fourteen days is a proposal that the parties have not decided.'
    }
  },
  {
    id: 'I12',
    version: 1,
    names: { sv: 'Nya kontakter knutna', en: 'New contacts made' },
    goals: [4],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    population: {
      any: [
        { has: 'ActionAgreed', where: { kind: ['contact'] } },
        { has: 'ActionAgreed', where: { goal: [4] } }
      ]
    },
    window: 90,
    measure: {
      type: 'share',
      numerator: {
        has: 'ContactEstablished',
        from: 0,
        to: 'window',
        that: {
          not: {
            any: [
              { has: 'CaseReferred', same: { referrer: 'unit' } },
              { has: 'ContactEstablished', same: { unit: 'unit' }, to: -1 }
            ]
          }
        }
      }
    },
    risk: 'medium',
    cannotSay: {
      sv: 'Om kontakten varade. Ny är en enhet som varken remitterade ärendet eller hade kontakt tidigare i det; kontakter utanför ärendet syns inte. Behovet syns bara där en kontakt har kommits överens om.',
      en: 'Whether the contact lasted. New is a unit that neither referred the case nor was in contact in it before; contacts outside the case are not seen. The need is seen only where a contact was agreed on.'
    }
  },
  {
    id: 'I13',
    version: 1,
    names: { sv: 'Information från varje part i planen', en: 'Information from every party of the plan' },
    goals: [5],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    population: { has: 'ActionAgreed', to: 'window' },
    window: 90,
    measure: {
      type: 'share',
      numerator: {
        not: {
          has: 'ActionAgreed',
          to: 'window',
          that: {
            not: { has: 'InformationGiven', same: { party: { field: 'responsible', as: 'party' } } }
          }
        }
      }
    },
    risk: 'medium',
    cannotSay: {
      sv: 'Om informationen var god eller blev förstådd. En part är med i planen om den ansvarar för en åtgärd.',
      en: 'Whether the information was good or understood. A party is in the plan if it is responsible for an action.'
    }
  },
  {
    id: 'I14',
    version: 1,
    names: { sv: 'Polisanmälan efter samråd', en: 'Crime reported after consultation' },
    goals: [6],
    clause: '6',
    count: consentedCase,
    perPerson: true,
    population: {
      all: [
        { not: { has: 'CrimeReported', to: -1 } },
        { any: [{ not: { has: 'CaseReferred' } }, { has: 'CaseReferred', where: { reportedBefore: ['no'] } }] }
      ]
    },
    window: 90,
    measure: { type: 'share', numerator: { has: 'CrimeReported', from: 0, to: 'window' } },
    risk: 'high',
    cannotSay: {
      sv: 'Att samrådet ledde till anmälan. Ärenden där ingen vet om anmälan redan fanns räknas inte. Nittio dagar är ett förslag som parterna inte har beslutat.',
      en: 'That the consultation led to the report. Cases where nobody knows whether there was a report already are not counted. Ninety days is a proposal that the parties have not decided.'
    }
  },
  {
    id: 'I15',
    version: 1,
    names: { sv: 'Medverkan i utredning', en: 'Taking part in the investigation' },
    goals: [6],
    clause: '6',
    count: { first: 'CrimeReported', of: 'case' },
    perPerson: true,
    population: {
      all: [
        { has: 'CaseDiscussed', where: { 'basis.kind': ['consent'] }, to: 0 },
        { any: [{ not: { has: 'CaseReferred' } }, { has: 'CaseReferred', where: { reportedBefore: ['no'] } }] }
      ]
    },
    window: 90,
    measure: { type: 'share', numerator: { has: 'InvestigationJoined', from: 0, to: 'window' } },
    risk: 'high',
    cannotSay: {
      sv: 'Hur utredningen gick. Ärendet räknas den dag anmälan gjordes, i den period dagen ligger i.',
      en: 'How the investigation went. The case is counted on the day of the report, in the period of that day.'
    }
  },
  {
    id: 'I16',
    version: 1,
    names: { sv: 'Åtgärder klara i tid', en: 'Actions completed on time' },
    goals: [1],
    clause: '6',
    count: { each: 'ActionAgreed', on: 'due' },
    measure: {
      type: 'share',
      numerator: { has: 'ActionCompleted', same: { action: 'action' }, to: 0 }
    },
    by: [
      {
        id: 'outcome',
        names: { sv: 'Vad det blev av dem', en: 'What became of them' },
        by: {
          groups: [
            {
              id: 'on-time',
              names: { sv: 'klara i tid', en: 'completed on time' },
              if: { has: 'ActionCompleted', same: { action: 'action' }, to: 0 }
            },
            {
              id: 'late',
              names: { sv: 'klara för sent', en: 'completed late' },
              if: { has: 'ActionCompleted', same: { action: 'action' }, from: 1 }
            },
            {
              id: 'circumstances-changed',
              names: { sv: 'inte möjliga, läget ändrades', en: 'not possible, circumstances changed' },
              if: {
                has: 'ActionDropped',
                same: { action: 'action' },
                where: { reason: ['circumstances-changed'] }
              }
            },
            {
              id: 'not-done',
              names: { sv: 'inte gjorda av den ansvariga', en: 'not done by the one responsible' },
              if: { has: 'ActionDropped', same: { action: 'action' }, where: { reason: ['not-done'] } }
            },
            {
              id: 'declined',
              names: { sv: 'avböjda av den enskilde', en: 'declined by the individual' },
              if: { has: 'ActionDropped', same: { action: 'action' }, where: { reason: ['declined'] } }
            },
            {
              id: 'past-due',
              names: { sv: 'öppna efter förfallodagen', en: 'open past their due day' },
              if: { not: { has: 'ActionCompleted', same: { action: 'action' } } }
            }
          ]
        }
      },
      {
        id: 'responsible',
        names: { sv: 'Ansvarig part', en: 'Responsible party' },
        by: { field: { field: 'responsible', as: 'party' } }
      }
    ],
    risk: 'low',
    cannotSay: {
      sv: 'Om åtgärden hjälpte, eller om dagen var rimlig. Åtgärder utan förfallodag räknas inte, men hur många de är sägs.',
      en: 'Whether the action helped, or whether the day was reasonable. Actions without a due day are not counted, but it is told how many they are.'
    }
  },
  {
    id: 'I17',
    version: 1,
    names: {
      sv: 'Återaktualisering: nytt brott inom tolv månader från förra remissen',
      en: 'Repeat: new crime within twelve months of the last referral'
    },
    goals: [2],
    clause: '6',
    count: { first: 'CaseReferred', of: 'subject', in: 'period' },
    measure: {
      type: 'share',
      numerator: {
        has: 'CaseReferred',
        that: {
          has: 'CaseReferred',
          where: { 'incident.criminal': ['yes'] },
          elsewhere: true,
          from: 1,
          to: { months: 12 },
          in: 'period'
        }
      }
    },
    risk: 'high',
    cannotSay: {
      sv: 'Om våldet har fortsatt eller upphört: bara den som kommer tillbaka syns. Den som någon gång har varit avidentifierad går inte att följa. Ett återfall räknas bara om det nya kan vara ett brott.',
      en: 'Whether violence went on or ended: only those who come back are seen. Nobody can be followed who was de-identified. A repeat counts only if what is new may be a crime.'
    }
  },
  {
    id: 'I17',
    version: 2,
    names: {
      sv: 'Återaktualisering: nytt våld inom tolv månader från förra remissen',
      en: 'Repeat: new violence within twelve months of the last referral'
    },
    goals: [2],
    clause: '6',
    count: { first: 'CaseReferred', of: 'subject', in: 'period' },
    measure: {
      type: 'share',
      numerator: {
        has: 'CaseReferred',
        that: { has: 'CaseReferred', elsewhere: true, from: 1, to: { months: 12 }, in: 'period' }
      }
    },
    risk: 'high',
    cannotSay: {
      sv: 'Om våldet har fortsatt eller upphört: bara den som kommer tillbaka syns. Den som någon gång har varit avidentifierad går inte att följa.',
      en: 'Whether violence went on or ended: only those who come back are seen. Nobody can be followed who was de-identified.'
    }
  },
  {
    id: 'I17',
    version: 3,
    names: {
      sv: 'Återaktualisering: nytt våld inom tolv månader från första samrådet',
      en: 'Repeat: new violence within twelve months of the first consultation'
    },
    goals: [2],
    clause: '6',
    count: { first: 'CaseReferred', of: 'subject', in: 'period' },
    measure: {
      type: 'share',
      numerator: {
        has: 'CaseDiscussed',
        first: true,
        that: { has: 'CaseReferred', elsewhere: true, from: 1, to: { months: 12 }, in: 'period' }
      }
    },
    risk: 'high',
    cannotSay: {
      sv: 'Om våldet har fortsatt eller upphört: bara den som kommer tillbaka syns. Den vars förra ärende aldrig togs upp kan inte räknas som återkommande.',
      en: 'Whether violence went on or ended: only those who come back are seen. Nobody counts as coming back whose earlier case was never taken up.'
    }
  }
]
