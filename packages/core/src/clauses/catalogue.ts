import type { Event } from '../log/Event.ts'

/**
 * What a clause is in law: it says what something is (definition), lets somebody change the legal position (power), or
 * asks for something (obligation) or forbids it (prohibition). Information binds nobody.
 */
export type Kind = 'definition' | 'power' | 'obligation' | 'prohibition' | 'information'

/** A text in the languages of the product. */
export interface Text {
  readonly sv: string
  readonly en: string
}

/**
 * What becomes of a clause here: rules and norms judge it, by the names that their proofs carry; or events record what is
 * done under it, and nothing judges that yet; or nothing is done, for a reason.
 */
export type Execution =
  | { readonly executes: ReadonlyArray<string> }
  | { readonly recordedAs: ReadonlyArray<Event['type']> }
  | { readonly nothing: Text }

/** A clause of the agreement. */
export interface Clause {
  /** As the agreement numbers it; `signatures` for its last part, which has no number. */
  readonly number: string
  readonly title: Text
  readonly kinds: ReadonlyArray<Kind>
  /** What it comes to, in one sentence. */
  readonly says: Text
  readonly execution: ReadonlyArray<Execution>
}

/**
 * Every clause of the agreement in its order, executable or not, with what the code makes of it today.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * const withdrawal = Clauses.catalogue.find(({ number }) => number === '17')
 * assert.deepEqual(withdrawal?.kinds, ['power'])
 */
export const catalogue: ReadonlyArray<Clause> = [
  {
    number: '1',
    title: { sv: 'Samverkan genom samråd', en: 'Cooperation by consultation' },
    kinds: ['definition', 'prohibition'],
    says: {
      sv: 'Parterna samverkar i samråd; lagen och varje parts eget ansvar sätter gränsen, och inget beslut flyttas.',
      en: 'The parties cooperate in consultations; the law and each party’s own remit are the limit, and no decision moves.'
    },
    execution: [{ recordedAs: ['CaseDiscussed', 'ActionAgreed'] }]
  },
  {
    number: '2',
    title: { sv: 'De tio parterna', en: 'The ten parties' },
    kinds: ['definition'],
    says: {
      sv: 'Polisen, regionen och länets åtta kommuner är parter.',
      en: 'The Police, the region and the eight municipalities of the county are the parties.'
    },
    execution: [{ executes: ['2/party'] }, { recordedAs: ['EditionAdopted'] }]
  },
  {
    number: '3',
    title: { sv: 'Innehåll', en: 'Contents' },
    kinds: ['information'],
    says: { sv: 'En lista över punkterna.', en: 'A list of the clauses.' },
    execution: [
      { nothing: { sv: 'Listan säger inget utöver punkterna själva.', en: 'It adds nothing to the clauses.' } }
    ]
  },
  {
    number: '4',
    title: { sv: 'Varför överenskommelsen finns', en: 'Why there is an agreement' },
    kinds: ['information'],
    says: {
      sv: 'Våld i nära relationer är brott, och nationella och internationella granskare vill se fastare samverkan.',
      en: 'Violence in close relationships is a crime, and national and international reviews ask for firmer cooperation.'
    },
    execution: [{ nothing: { sv: 'Bakgrunden binder ingen.', en: 'The background binds nobody.' } }]
  },
  {
    number: '5',
    title: { sv: 'Vad samråden är till för', en: 'What consultations are for' },
    kinds: ['definition'],
    says: {
      sv: 'Ett samråd klarlägger behov och ansvar, ger en bredare bild av risken, eller ger råd i en viss fråga.',
      en: 'A consultation clarifies needs and who is responsible, widens the view of the risk, or advises on a question.'
    },
    execution: [{ recordedAs: ['CaseDiscussed', 'NeedsClarified', 'RiskAssessed'] }]
  },
  {
    number: '6',
    title: { sv: 'De nio målen', en: 'The nine goals' },
    kinds: ['definition'],
    says: {
      sv: 'Sex mål för den våldsutsatta, och tre för dem som arbetar hos parterna.',
      en: 'Six goals for the person subjected to violence, and three for those who work for the parties.'
    },
    execution: [
      {
        recordedAs: [
          'ActionAgreed',
          'RiskAssessed',
          'SupportAssessed',
          'ContactEstablished',
          'InformationGiven',
          'CrimeReported',
          'InvestigationJoined',
          'SurveyAnswered'
        ]
      }
    ]
  },
  {
    number: '7',
    title: { sv: 'För vem', en: 'For whom' },
    kinds: ['definition'],
    says: {
      sv: 'Överenskommelsen gäller vuxna som bor i länet och är utsatta för våld av de slag som den räknar upp.',
      en: 'It is for adults who live in the county and are subjected to violence of the kinds that it lists.'
    },
    execution: [{ recordedAs: ['CaseReferred'] }]
  },
  {
    number: '8',
    title: { sv: 'Förhållningssätt', en: 'Starting points' },
    kinds: ['definition', 'obligation'],
    says: {
      sv: 'Individens behov och barnens perspektiv styr, och den våldsutsatta får veta hur samverkan med samtycke går till.',
      en: 'The needs of the individual and the view of the children lead, and it is explained how consent works.'
    },
    execution: [{ recordedAs: ['ConsentGiven', 'ChildPerspectiveConsidered', 'ChildConcernReported'] }]
  },
  {
    number: '9',
    title: { sv: 'Hur samverkan leds', en: 'How cooperation is led' },
    kinds: ['definition', 'obligation'],
    says: {
      sv: 'Styrgruppen, och från den andra utgåvan arbetsgruppen, träffas fyra gånger om året, och TMV får en rapport per år.',
      en: 'The steering group, and from the second edition the working group, meet four times a year; TMV gets a yearly report.'
    },
    execution: [
      { executes: ['9/steering-group'] },
      { recordedAs: ['SteeringGroupMet', 'WorkingGroupMet', 'AnnualReportDelivered'] }
    ]
  },
  {
    number: '10',
    title: { sv: 'Vad alla parter gör', en: 'What every party does' },
    kinds: ['obligation'],
    says: {
      sv: 'Varje part bidrar, avsätter tid och tar hem behov av utveckling till den egna verksamheten.',
      en: 'Every party contributes, sets aside time, and takes home what its own work needs to develop.'
    },
    execution: [
      {
        nothing: {
          sv: 'Ingen händelse säger hur mycket tid en part avsätter eller vad den utvecklar hos sig.',
          en: 'No event says how much time a party sets aside or what it develops at home.'
        }
      }
    ]
  },
  {
    number: '10.1',
    title: { sv: 'Vad Polisen gör', en: 'What the Police do' },
    kinds: ['obligation'],
    says: {
      sv: 'Två funktioner hos Polisen deltar i samråden, ger råd, håller kontakten och bidrar med statistik.',
      en: 'Two functions of the Police attend the meetings, advise, keep in contact and contribute statistics.'
    },
    execution: [{ recordedAs: ['MeetingHeld', 'RepresentativeAppointed', 'RepresentativeLeft', 'FollowUpAnswered'] }]
  },
  {
    number: '10.2',
    title: { sv: 'Vad regionen gör', en: 'What the region does' },
    kinds: ['obligation'],
    says: {
      sv: 'Regionen utser en representant och en ersättare, som deltar, ger råd och bidrar med statistik.',
      en: 'The region appoints a representative and a deputy, who attend, advise and contribute statistics.'
    },
    execution: [{ recordedAs: ['RepresentativeAppointed', 'RepresentativeLeft', 'MeetingHeld', 'FollowUpAnswered'] }]
  },
  {
    number: '10.3',
    title: { sv: 'Vad varje kommun gör', en: 'What each municipality does' },
    kinds: ['obligation'],
    says: {
      sv: 'Hemkommunens socialtjänst deltar när dess ärende dras och utreder behovet av insatser; kommunerna delar på kostnaden.',
      en: 'The home municipality’s social services attend when their case is discussed and look into support; costs are shared.'
    },
    execution: [{ recordedAs: ['CaseDiscussed', 'HomeMunicipalityChanged', 'CostKeyAgreed', 'FollowUpAnswered'] }]
  },
  {
    number: '10.4',
    title: { sv: 'Vad Östersund gör därutöver', en: 'What Östersund does besides' },
    kinds: ['obligation'],
    says: {
      sv: 'Östersund anställer samordnaren, ser över hur mycket tid uppdraget behöver, och utser en representant och en ersättare.',
      en: 'Östersund employs the coordinator, reviews the hours that this takes, and appoints a representative and a deputy.'
    },
    execution: [
      { recordedAs: ['RepresentativeAppointed', 'RepresentativeLeft', 'MeetingHeld', 'CoordinatorHoursReviewed'] }
    ]
  },
  {
    number: '11',
    title: { sv: 'Samordnarens uppdrag', en: 'The coordinator’s task' },
    kinds: ['power', 'obligation'],
    says: {
      sv: 'Samordnaren håller i arbetssättet och rutinerna, kallar till möten, vägleder inför ett ärende och sammanställer.',
      en: 'The coordinator upholds the method and its routines, calls meetings, guides before a case, and compiles.'
    },
    execution: [{ recordedAs: ['RoutineAdopted', 'MeetingCalled', 'MeetingCancelled', 'GuidanceGiven'] }]
  },
  {
    number: '12',
    title: { sv: 'Samrådsmötena', en: 'The consultation meetings' },
    kinds: ['definition', 'power', 'obligation', 'prohibition'],
    says: {
      sv: 'Möten hålls varje vecka och akut vid behov, och ett ärende dras med samtycke eller utan att personen går att känna igen.',
      en: 'Meetings are held every week, and acutely when needed; a case is presented with consent or de-identified.'
    },
    execution: [
      {
        recordedAs: [
          'MeetingCalled',
          'MeetingHeld',
          'AttendeeEntered',
          'AttendeeLeft',
          'ParticipantsDecided',
          'CaseDiscussed',
          'ConsentGiven',
          'ConsentNarrowed',
          'ConsentWithdrawn',
          'PresentationScreened'
        ]
      }
    ]
  },
  {
    number: '13',
    title: { sv: 'Vem som betalar', en: 'Who pays' },
    kinds: ['obligation', 'power'],
    says: {
      sv: 'Kommunerna delar på samordnaren, övriga står för sina egna kostnader, och styrgruppen avgör det som återstår.',
      en: 'The municipalities share the coordinator, the others bear their own costs, and the steering group decides the rest.'
    },
    execution: [{ recordedAs: ['CostKeyAgreed', 'CostQuestionRaised', 'CostQuestionDecided'] }]
  },
  {
    number: '14',
    title: { sv: 'Dokumentation och uppföljning', en: 'Documentation and follow-up' },
    kinds: ['information'],
    says: { sv: 'En rubrik över de två punkter som följer.', en: 'A heading over the two clauses that follow.' },
    execution: [{ nothing: { sv: 'Rubriken har ingen egen text.', en: 'The heading has no text of its own.' } }]
  },
  {
    number: '14.1',
    title: { sv: 'Att dokumentera', en: 'Documenting' },
    kinds: ['obligation'],
    says: {
      sv: 'Samordnaren dokumenterar samråden så att de kan följas upp, och varje myndighet sitt eget enligt sin lag.',
      en: 'The coordinator documents consultations so that they can be followed up, and each authority its own work by its law.'
    },
    execution: [{ recordedAs: ['MeetingDocumented'] }]
  },
  {
    number: '14.2',
    title: { sv: 'Att följa upp', en: 'Following up' },
    kinds: ['obligation'],
    says: {
      sv: 'Parterna tar fram en uppföljningsplan till en viss dag, redovisar varje år, följer upp målen och svarar på frågor.',
      en: 'The parties work out a follow-up plan by a set day, account every year, follow up the goals and answer questions.'
    },
    execution: [
      { executes: ['14.2/follow-up-plan'] },
      {
        recordedAs: [
          'FollowUpPlanAdopted',
          'AnnualReportDelivered',
          'GoalsFollowedUp',
          'FollowUpRequested',
          'FollowUpAnswered'
        ]
      }
    ]
  },
  {
    number: '15',
    title: { sv: 'Sekretess', en: 'Secrecy' },
    kinds: ['prohibition'],
    says: {
      sv: 'Var och en av parterna håller sig till offentlighets- och sekretesslagen.',
      en: 'Each party keeps to the act on publicity and secrecy.'
    },
    execution: [{ recordedAs: ['DisclosureDecided', 'ProtectionRecorded'] }]
  },
  {
    number: '16',
    title: { sv: 'Hur länge den gäller', en: 'How long it is valid' },
    kinds: ['definition', 'power'],
    says: {
      sv: 'En första tid till och med 2023, sedan ett år i taget, om inte parterna enas om något annat.',
      en: 'A first term to the end of 2023, then a year at a time, unless the parties agree otherwise.'
    },
    execution: [
      { executes: ['16/term-over', '16/agreed-to-end', '16/agreed-to-leave'] },
      { recordedAs: ['OtherwiseAgreed'] }
    ]
  },
  {
    number: '17',
    title: { sv: 'Att ändra och att lämna', en: 'Revising and leaving' },
    kinds: ['power'],
    says: {
      sv: 'Parterna kan begära ändringar; den som vill lämna säger till alla andra skriftligt ett halvår före ett årsskifte.',
      en: 'The parties may request revision; whoever wants to leave tells all the others in writing half a year before a year ends.'
    },
    execution: [
      {
        executes: [
          '17/leaves',
          '17/day-of-notice',
          '17/notice-without-effect',
          '17/last-day',
          '17/lapses',
          '17/exit-if-notice',
          '17/last-notice-day'
        ]
      },
      { recordedAs: ['RevisionRequested', 'PartyWithdrew', 'WithdrawalRevoked'] }
    ]
  },
  {
    number: '18',
    title: { sv: 'När parter är oense', en: 'When parties disagree' },
    kinds: ['power', 'obligation'],
    says: {
      sv: 'Den som tycker att överenskommelsen inte följs tar upp det i styrgruppen, och först därefter i TMV.',
      en: 'Whoever finds that the agreement is not followed raises it in the steering group, and only then with TMV.'
    },
    execution: [{ recordedAs: ['DisputeRaised', 'DisputeDiscussed', 'DisputeEscalated', 'DisputeSettled'] }]
  },
  {
    number: '19',
    title: { sv: 'Inget skadestånd', en: 'No damages' },
    kinds: ['prohibition'],
    says: {
      sv: 'Brister i hur överenskommelsen följs leder inte till skadestånd.',
      en: 'Falling short of the agreement leads to no damages.'
    },
    execution: [
      {
        nothing: {
          sv: 'Ingen iakttagelse har någon följd i pengar, så här finns inget att räkna ut.',
          en: 'No finding has a consequence in money, so there is nothing to work out.'
        }
      }
    ]
  },
  {
    number: '20',
    title: { sv: 'Källor', en: 'References' },
    kinds: ['information'],
    says: { sv: 'Det som texten hänvisar till.', en: 'What the text refers to.' },
    execution: [{ nothing: { sv: 'Hänvisningar binder ingen.', en: 'References bind nobody.' } }]
  },
  {
    number: 'signatures',
    title: { sv: 'Underskrifterna', en: 'The signatures' },
    kinds: ['definition'],
    says: {
      sv: 'Varje part skriver under, och av underskrifterna följer vilken utgåva som gäller och vem som är part.',
      en: 'Each party signs, and from the signatures follows which edition applies and who is a party.'
    },
    execution: [
      { executes: ['signatures/in-force', 'signatures/joins', 'signatures/not-listed', 'signatures/not-in-force'] },
      { recordedAs: ['EditionSigned'] }
    ]
  }
]
