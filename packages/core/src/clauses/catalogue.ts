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
 * What code makes of a clause: all that it asks for is carried out; or part of it is; or nothing is.
 *
 * A clause that is not executable may still be recorded: then the log tells of it, and nothing judges it.
 */
export type Status = 'executable' | 'partly' | 'not'

/** A clause of the agreement. */
export interface Clause {
  /** As the agreement numbers it; `signatures` for its last part, which has no number. */
  readonly number: string
  readonly title: Text
  readonly kinds: ReadonlyArray<Kind>
  /** What it comes to, in one sentence. */
  readonly says: Text
  readonly status: Status
  /** The norms, the powers and the rules by which it is judged, by the names that their proofs carry. */
  readonly executes: ReadonlyArray<string>
  /** The events that tell of what is done under it. */
  readonly recordedAs: ReadonlyArray<Event['type']>
  /** What of it nothing carries out, and why; `null` where all of it is carried out. */
  readonly beyond: Text | null
}

/**
 * Every clause of the agreement in its order, executable or not, with what code makes of it and what it does not.
 *
 * @example
 * import { Clauses } from '@norrsken/core'
 *
 * const withdrawal = Clauses.catalogue.find(({ number }) => number === '17')
 * assert.equal(withdrawal?.status, 'executable')
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
    status: 'partly',
    executes: [],
    recordedAs: ['CaseDiscussed', 'ActionAgreed'],
    beyond: {
      sv: 'Att inget beslut flyttas följer av vad loggen kan hålla: ett samråd är vad som drogs och vad som bestämdes ihop, och varje åtgärd har en enda ansvarig enhet. Om en part håller sig inom sitt eget ansvar är en sak för parten och lagen.',
      en: 'That no decision moves follows from what a log can hold: a consultation is what was presented and agreed, and each action has one single responsible unit. Whether a party keeps within its remit is a matter for that party and the law.'
    }
  },
  {
    number: '2',
    title: { sv: 'De tio parterna', en: 'The ten parties' },
    kinds: ['definition'],
    says: {
      sv: 'Polisen, regionen och länets åtta kommuner är parter.',
      en: 'The Police, the region and the eight municipalities of the county are the parties.'
    },
    status: 'executable',
    executes: ['2/party', '2/parties'],
    recordedAs: ['EditionAdopted'],
    beyond: null
  },
  {
    number: '3',
    title: { sv: 'Innehåll', en: 'Contents' },
    kinds: ['information'],
    says: { sv: 'En lista över punkterna.', en: 'A list of the clauses.' },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Listan säger inget utöver punkterna själva.',
      en: 'It adds nothing to the clauses.'
    }
  },
  {
    number: '4',
    title: { sv: 'Varför överenskommelsen finns', en: 'Why there is an agreement' },
    kinds: ['information'],
    says: {
      sv: 'Våld i nära relationer är brott, och nationella och internationella granskare vill se fastare samverkan.',
      en: 'Violence in close relationships is a crime, and national and international reviews ask for firmer cooperation.'
    },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Bakgrunden binder ingen.',
      en: 'The background binds nobody.'
    }
  },
  {
    number: '5',
    title: { sv: 'Vad samråden är till för', en: 'What consultations are for' },
    kinds: ['definition'],
    says: {
      sv: 'Ett samråd klarlägger behov och ansvar, ger en bredare bild av risken, eller ger råd i en viss fråga.',
      en: 'A consultation clarifies needs and who is responsible, widens the view of the risk, or advises on a question.'
    },
    status: 'partly',
    executes: [],
    recordedAs: ['CaseDiscussed', 'NeedsClarified', 'RiskAssessed'],
    beyond: {
      sv: 'De tre syftena är en sluten mängd, som ett samtycke och en dragning anger och som jämförs enligt punkt 12. Om ett samråd nådde sitt syfte får de som höll det bedöma.',
      en: 'The three purposes are a closed set that a consent and a presentation name, and that are compared under clause 12. Whether a consultation served its purpose is for those who held it to judge.'
    }
  },
  {
    number: '6',
    title: { sv: 'De nio målen', en: 'The nine goals' },
    kinds: ['definition'],
    says: {
      sv: 'Sex mål för den våldsutsatta, och tre för dem som arbetar hos parterna.',
      en: 'Six goals for the person subjected to violence, and three for those who work for the parties.'
    },
    status: 'not',
    executes: [],
    recordedAs: [
      'ActionAgreed',
      'RiskAssessed',
      'SupportAssessed',
      'ContactEstablished',
      'InformationGiven',
      'CrimeReported',
      'InvestigationJoined',
      'SurveyAnswered'
    ],
    beyond: {
      sv: 'Ett mål säger inte vem som ska göra vad till när. En åtgärd anger vilket mål den tjänar, så att det går att räkna; mer än så följer inte av punkten.',
      en: 'A goal does not say who is to do what by when. An action names the goal that it serves, so that it can be counted; nothing more follows from the clause.'
    }
  },
  {
    number: '7',
    title: { sv: 'För vem', en: 'For whom' },
    kinds: ['definition'],
    says: {
      sv: 'Överenskommelsen gäller vuxna som bor i länet och är utsatta för våld av de slag som den räknar upp.',
      en: 'It is for adults who live in the county and are subjected to violence of the kinds that it lists.'
    },
    status: 'partly',
    executes: ['7/target-group'],
    recordedAs: ['CaseReferred'],
    beyond: {
      sv: 'Slagen och formerna av våld är slutna mängder som anmälaren väljer ur. Om det som har hänt är av ett sådant slag bedömer den som anmäler ärendet, inte ett program. Punkten gäller den som anmäler ett ärende, vare sig den är part eller inte.',
      en: 'The kinds and the forms of violence are closed sets that a referral chooses from. Whether what happened is of such a kind is for whoever refers the case to judge, not for a program. The clause is for whoever refers a case, a party or not.'
    }
  },
  {
    number: '8',
    title: { sv: 'Förhållningssätt', en: 'Starting points' },
    kinds: ['definition', 'obligation'],
    says: {
      sv: 'Individens behov och barnens perspektiv styr, och den våldsutsatta får veta hur samverkan med samtycke går till.',
      en: 'The needs of the individual and the view of the children lead, and it is explained how consent works.'
    },
    status: 'partly',
    executes: ['8/explained', '8/child-perspective'],
    recordedAs: ['ConsentGiven', 'ChildPerspectiveConsidered', 'ChildConcernReported'],
    beyond: {
      sv: 'Att arbetet är professionellt, lagligt och etiskt och utgår från individens behov har inget mått i texten. Att juridisk rådgivning går att få ber ingen om något en viss dag. Punkten gäller den som tar emot samtycket eller tar upp ärendet, vare sig den är part eller inte.',
      en: 'That the work is professional, lawful and ethical, and led by the needs of the individual, has no measure in the text. That legal advice can be had asks nothing of anybody on any day. The clause is for whoever takes the consent or takes the case up, a party or not.'
    }
  },
  {
    number: '9',
    title: { sv: 'Hur samverkan leds', en: 'How cooperation is led' },
    kinds: ['definition', 'obligation'],
    says: {
      sv: 'Styrgruppen, och från den andra utgåvan arbetsgruppen, träffas fyra gånger om året, och TMV får en rapport per år.',
      en: 'The steering group, and from the second edition the working group, meet four times a year; TMV gets a yearly report.'
    },
    status: 'partly',
    executes: ['9/steering-group', '9/working-group', '9/annual-report', '9/times-a-year'],
    recordedAs: ['SteeringGroupMet', 'WorkingGroupMet', 'AnnualReportDelivered'],
    beyond: {
      sv: 'Ett möte räknas vilka som än var där: att varje organisation skickar en chef till styrgruppen och en representant till arbetsgruppen bedöms inte. Inte heller att arbetsgruppen rapporterar till styrgruppen, för det sätter texten ingen tid för.',
      en: 'A meeting counts whoever was there: that each organisation sends a leader to the steering group and a representative to the working group is not judged. Nor is it that the working group reports to the steering group: the text sets no time for that.'
    }
  },
  {
    number: '10',
    title: { sv: 'Vad alla parter gör', en: 'What every party does' },
    kinds: ['obligation'],
    says: {
      sv: 'Varje part bidrar, avsätter tid och tar hem behov av utveckling till den egna verksamheten.',
      en: 'Every party contributes, sets aside time, and takes home what its own work needs to develop.'
    },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Ingen händelse säger hur mycket tid en part avsätter eller vad den utvecklar hos sig, och texten sätter inget mått för det.',
      en: 'No event says how much time a party sets aside or what it develops at home, and the text sets no measure for it.'
    }
  },
  {
    number: '10.1',
    title: { sv: 'Vad Polisen gör', en: 'What the Police do' },
    kinds: ['obligation'],
    says: {
      sv: 'Två funktioner hos Polisen deltar i samråden, ger råd, håller kontakten och bidrar med statistik.',
      en: 'Two functions of the Police attend the meetings, advise, keep in contact and contribute statistics.'
    },
    status: 'partly',
    executes: ['10.1/investigator-attends', '10.1/safety-attends'],
    recordedAs: ['MeetingHeld', 'RepresentativeAppointed', 'RepresentativeLeft', 'FollowUpAnswered'],
    beyond: {
      sv: 'Att ge råd, stå för lokal och teknik, ha en kontaktperson, informera och bidra till kompetens och statistik har varken tid eller mått i texten. När någon ber om uppgifter till en uppföljning gäller punkt 14.2.',
      en: 'To advise, provide premises and technology, keep a contact person, inform, and contribute to competence and statistics has neither a time nor a measure in the text. Where somebody asks for figures for a follow-up, clause 14.2 applies.'
    }
  },
  {
    number: '10.2',
    title: { sv: 'Vad regionen gör', en: 'What the region does' },
    kinds: ['obligation'],
    says: {
      sv: 'Regionen utser en representant och en ersättare, som deltar, ger råd och bidrar med statistik.',
      en: 'The region appoints a representative and a deputy, who attend, advise and contribute statistics.'
    },
    status: 'partly',
    executes: ['10.2/appoint-representative', '10.2/appoint-deputy', '10.2/attends'],
    recordedAs: ['RepresentativeAppointed', 'RepresentativeLeft', 'MeetingHeld', 'FollowUpAnswered'],
    beyond: {
      sv: 'Hur mycket av tjänsten som används säger ingen händelse. Att ge råd, ha en kontaktperson, informera och bidra till kompetens och statistik har varken tid eller mått i texten.',
      en: 'No event says how much of the post is used. To advise, keep a contact person, inform, and contribute to competence and statistics has neither a time nor a measure in the text.'
    }
  },
  {
    number: '10.3',
    title: { sv: 'Vad varje kommun gör', en: 'What each municipality does' },
    kinds: ['obligation'],
    says: {
      sv: 'Hemkommunens socialtjänst deltar när dess ärende dras och utreder behovet av insatser; kommunerna delar på kostnaden.',
      en: 'The home municipality’s social services attend when their case is discussed and look into support; costs are shared.'
    },
    status: 'partly',
    executes: ['10.3/attends-own-case'],
    recordedAs: ['CaseDiscussed', 'HomeMunicipalityChanged', 'CostKeyAgreed', 'FollowUpAnswered'],
    beyond: {
      sv: 'Att utreda och bevilja stöd är varje kommuns eget beslut, och flyttas inte hit. Råd, kompetens och statistik har varken tid eller mått i texten. Kommunens del av kostnaden räknas ut enligt punkt 13.',
      en: 'To investigate and grant support is each municipality’s own decision and does not move here. Advice, competence and statistics have neither a time nor a measure in the text. Its share of the cost is worked out under clause 13.'
    }
  },
  {
    number: '10.4',
    title: { sv: 'Vad Östersund gör därutöver', en: 'What Östersund does besides' },
    kinds: ['obligation'],
    says: {
      sv: 'Östersund anställer samordnaren, ser över hur mycket tid uppdraget behöver, och utser en representant och en ersättare.',
      en: 'Östersund employs the coordinator, reviews the hours that this takes, and appoints a representative and a deputy.'
    },
    status: 'partly',
    executes: ['10.4/appoint-coordinator', '10.4/appoint-representative', '10.4/appoint-deputy', '10.4/attends'],
    recordedAs: ['RepresentativeAppointed', 'RepresentativeLeft', 'MeetingHeld', 'CoordinatorHoursReviewed'],
    beyond: {
      sv: 'Översynen av samordnarens tid går att föra in i loggen, men ska göras fortlöpande, så ingen dag går att missa. Att anställa, ge rum och dator, ge råd och stå för lokal och teknik säger ingen händelse något om.',
      en: 'The review of the coordinator’s hours can be recorded, but it is to be continuous, so there is no day to miss. Of employment, office and computer, of advice, premises and technology no event tells.'
    }
  },
  {
    number: '11',
    title: { sv: 'Samordnarens uppdrag', en: 'The coordinator’s task' },
    kinds: ['power', 'obligation'],
    says: {
      sv: 'Samordnaren håller i arbetssättet och rutinerna, kallar till möten, vägleder inför ett ärende och sammanställer.',
      en: 'The coordinator upholds the method and its routines, calls meetings, guides before a case, and compiles.'
    },
    status: 'not',
    executes: [],
    recordedAs: ['RoutineAdopted', 'MeetingCalled', 'MeetingCancelled', 'GuidanceGiven'],
    beyond: {
      sv: 'Uppgifterna har varken tid eller mått. Rutiner, kallelser och vägledning går att föra in i loggen; att ett möte hålls varje vecka och dokumenteras bedöms enligt punkterna 12 och 14.1.',
      en: 'The tasks have neither a time nor a measure. Routines, calls and guidance can be recorded; that a meeting is held every week and is documented is judged under clauses 12 and 14.1.'
    }
  },
  {
    number: '12',
    title: { sv: 'Samrådsmötena', en: 'The consultation meetings' },
    kinds: ['definition', 'power', 'obligation', 'prohibition'],
    says: {
      sv: 'Möten hålls varje vecka och akut vid behov, och ett ärende dras med samtycke eller utan att personen går att känna igen.',
      en: 'Meetings are held every week, and acutely when needed; a case is presented with consent or de-identified.'
    },
    status: 'partly',
    executes: [
      '12/weekly-meeting',
      '12/ground',
      '12/present-as-attended',
      '12/note-screened',
      '12/other-actors',
      '12/grounds',
      '12/left'
    ],
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
    ],
    beyond: {
      sv: 'Plats och klockslag, att blanketten används så långt det går och att samordnaren bestämmer vilka som är med går att föra in i loggen men bedöms inte. Att en avidentifierad dragning verkligen inte röjer någon intygas av den som drar ärendet; ett program kan inte se det.',
      en: 'Place and hour, that the consent form is used as far as possible, and that the coordinator decides who takes part can be recorded and are not judged. That a de-identified presentation gives nobody away is attested by whoever presents the case; a program cannot see it.'
    }
  },
  {
    number: '13',
    title: { sv: 'Vem som betalar', en: 'Who pays' },
    kinds: ['obligation', 'power'],
    says: {
      sv: 'Kommunerna delar på samordnaren, övriga står för sina egna kostnader, och styrgruppen avgör det som återstår.',
      en: 'The municipalities share the coordinator, the others bear their own costs, and the steering group decides the rest.'
    },
    status: 'partly',
    executes: ['13/cost-decision', '13/cost-shares', '13/cost-question'],
    recordedAs: ['CostKeyAgreed', 'CostQuestionRaised', 'CostQuestionDecided'],
    beyond: {
      sv: 'Vad en part har betalat, och att de övriga står för sina egna kostnader, säger ingen händelse något om.',
      en: 'What a party has paid, and that the others bear their own costs, no event tells.'
    }
  },
  {
    number: '14',
    title: { sv: 'Dokumentation och uppföljning', en: 'Documentation and follow-up' },
    kinds: ['information'],
    says: { sv: 'En rubrik över de två punkter som följer.', en: 'A heading over the two clauses that follow.' },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Rubriken har ingen egen text.',
      en: 'The heading has no text of its own.'
    }
  },
  {
    number: '14.1',
    title: { sv: 'Att dokumentera', en: 'Documenting' },
    kinds: ['obligation'],
    says: {
      sv: 'Samordnaren dokumenterar samråden så att de kan följas upp, och varje myndighet sitt eget enligt sin lag.',
      en: 'The coordinator documents consultations so that they can be followed up, and each authority its own work by its law.'
    },
    status: 'partly',
    executes: ['14.1/document-meeting'],
    recordedAs: ['MeetingDocumented'],
    beyond: {
      sv: 'Vad varje myndighet dokumenterar enligt sin egen lag är dess egen sak och står inte i loggen.',
      en: 'What each authority documents by its own law is its own matter, and is not in the log.'
    }
  },
  {
    number: '14.2',
    title: { sv: 'Att följa upp', en: 'Following up' },
    kinds: ['obligation'],
    says: {
      sv: 'Parterna tar fram en uppföljningsplan till en viss dag, redovisar varje år, följer upp målen och svarar på frågor.',
      en: 'The parties work out a follow-up plan by a set day, account every year, follow up the goals and answer questions.'
    },
    status: 'partly',
    executes: ['14.2/follow-up-plan', '14.2/follow-up-of-goals', '14.2/answer-request'],
    recordedAs: [
      'FollowUpPlanAdopted',
      'AnnualReportDelivered',
      'GoalsFollowedUp',
      'FollowUpRequested',
      'FollowUpAnswered'
    ],
    beyond: {
      sv: 'Den årliga redovisningen är rapporten enligt punkt 9. Att den som ska följa upp säger till i god tid har inget mått i texten, så en fråga med kort tid är ingen brist.',
      en: 'The yearly account is the report of clause 9. That whoever follows up announces it in good time has no measure in the text, so a question at short notice is no shortcoming.'
    }
  },
  {
    number: '15',
    title: { sv: 'Sekretess', en: 'Secrecy' },
    kinds: ['prohibition'],
    says: {
      sv: 'Var och en av parterna håller sig till offentlighets- och sekretesslagen.',
      en: 'Each party keeps to the act on publicity and secrecy.'
    },
    status: 'partly',
    executes: ['15/secrecy', '15/bases'],
    recordedAs: ['CaseDiscussed', 'DisclosureDecided', 'ProtectionRecorded'],
    beyond: {
      sv: 'Bara dragningar på möten bedöms, och bara så långt som ett samtycke eller antecknade villkor räcker: i övrigt avgör en människa om lagen följdes. Vad en myndighet lämnar ut på andra vägar är beslut som går att föra in i loggen, inte svar som ett program ger.',
      en: 'Only presentations at meetings are judged, and only as far as a consent or recorded conditions go: for the rest a person decides whether the law was kept. What an authority discloses otherwise are decisions that can be recorded, not answers that a program gives.'
    }
  },
  {
    number: '16',
    title: { sv: 'Hur länge den gäller', en: 'How long it is valid' },
    kinds: ['definition', 'power'],
    says: {
      sv: 'En första tid till och med 2023, sedan ett år i taget, om inte parterna enas om något annat.',
      en: 'A first term to the end of 2023, then a year at a time, unless the parties agree otherwise.'
    },
    status: 'executable',
    executes: [
      '16/agree-otherwise',
      '16/all-agree',
      '16/running-term',
      '16/agreed-to-leave',
      '16/agreed-to-end',
      '16/agreed-without-effect',
      '16/term-over'
    ],
    recordedAs: ['OtherwiseAgreed'],
    beyond: null
  },
  {
    number: '17',
    title: { sv: 'Att ändra och att lämna', en: 'Revising and leaving' },
    kinds: ['power'],
    says: {
      sv: 'Parterna kan begära ändringar; den som vill lämna säger till alla andra skriftligt ett halvår före ett årsskifte.',
      en: 'The parties may request revision; whoever wants to leave tells all the others in writing half a year before a year ends.'
    },
    status: 'executable',
    executes: [
      '17/request-revision',
      '17/withdraw',
      '17/revoke',
      '17/all-agree',
      '17/day-of-notice',
      '17/exit',
      '17/notice-without-effect',
      '17/leaves',
      '17/last-day',
      '17/lapses',
      '17/exit-if-notice',
      '17/last-notice-day'
    ],
    recordedAs: ['RevisionRequested', 'PartyWithdrew', 'WithdrawalRevoked'],
    beyond: null
  },
  {
    number: '18',
    title: { sv: 'När parter är oense', en: 'When parties disagree' },
    kinds: ['power', 'obligation'],
    says: {
      sv: 'Den som tycker att överenskommelsen inte följs tar upp det i styrgruppen, och först därefter i TMV.',
      en: 'Whoever finds that the agreement is not followed raises it in the steering group, and only then with TMV.'
    },
    status: 'partly',
    executes: ['18/order', '18/discussed-after'],
    recordedAs: ['DisputeRaised', 'DisputeDiscussed', 'DisputeEscalated', 'DisputeSettled'],
    beyond: {
      sv: 'Att en part som ser en brist söker samtal går inte att bedöma, för bara parten vet vad den ser. Hur en tvist löses, i styrgruppen eller i TMV, är deras sak.',
      en: 'That a party which sees a shortcoming seeks dialogue cannot be judged, since only that party knows what it sees. How a dispute is resolved, in the steering group or by TMV, is for them.'
    }
  },
  {
    number: '19',
    title: { sv: 'Inget skadestånd', en: 'No damages' },
    kinds: ['prohibition'],
    says: {
      sv: 'Brister i hur överenskommelsen följs leder inte till skadestånd.',
      en: 'Falling short of the agreement leads to no damages.'
    },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Ingen iakttagelse har någon följd i pengar, så här finns inget att räkna ut. Ett test ser till att det förblir så.',
      en: 'No finding has a consequence in money, so there is nothing to work out. A test sees to it that it stays so.'
    }
  },
  {
    number: '20',
    title: { sv: 'Källor', en: 'References' },
    kinds: ['information'],
    says: { sv: 'Det som texten hänvisar till.', en: 'What the text refers to.' },
    status: 'not',
    executes: [],
    recordedAs: [],
    beyond: {
      sv: 'Hänvisningar binder ingen.',
      en: 'References bind nobody.'
    }
  },
  {
    number: 'signatures',
    title: { sv: 'Underskrifterna', en: 'The signatures' },
    kinds: ['definition'],
    says: {
      sv: 'Varje part skriver under, och av underskrifterna följer vilken utgåva som gäller och vem som är part.',
      en: 'Each party signs, and from the signatures follows which edition applies and who is a party.'
    },
    status: 'executable',
    executes: ['signatures/in-force', 'signatures/joins', 'signatures/not-listed', 'signatures/not-in-force'],
    recordedAs: ['EditionSigned'],
    beyond: null
  }
]
