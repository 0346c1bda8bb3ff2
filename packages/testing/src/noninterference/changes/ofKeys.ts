import type { Change } from './Change.ts'
import { instead } from './instead.ts'

/** Changes of what a hidden event says under one key. Between them they take every key of every event of a case or a meeting. */
export const ofKeys: ReadonlyArray<Change> = [
  instead('something else that a referral says of somebody', {
    CaseReferred: ['homeMunicipality', 'residence', 'ageBand', 'gender', 'children', 'subject']
  }),
  instead('something else that a referral says of what happened', {
    CaseReferred: ['contexts', 'forms', 'referrer', 'reportedBefore', 'incident', 'note']
  }),
  instead('something else that is said of somebody', {
    SubjectAttached: ['subject'],
    HomeMunicipalityChanged: ['homeMunicipality'],
    ProtectionRecorded: ['kind'],
    RiskAssessed: ['instrument', 'level'],
    NeedsClarified: ['needs']
  }),
  instead('something else that a consent says', {
    ConsentGiven: ['consent', 'recipients', 'facts', 'subjects', 'purposes', 'form', 'explained', 'until']
  }),
  instead('something else that the end of a consent says', {
    ConsentNarrowed: ['consent', 'recipients', 'facts', 'subjects', 'purposes', 'until'],
    ConsentWithdrawn: ['consent']
  }),
  instead('something else that is said of a discussion', {
    CaseDiscussed: ['meeting', 'from', 'to', 'kind', 'present', 'discussion', 'note'],
    ParticipantsDecided: ['meeting', 'units']
  }),
  instead('something else that was discussed', { CaseDiscussed: ['facts', 'subjects', 'purposes'] }),
  instead('another ground of a discussion', {
    CaseDiscussed: [
      'basis',
      'basis.consents',
      'basis.attestedBy',
      'basis.provision',
      'basis.decidedBy',
      'basis.conditions',
      'basis.lawOn'
    ]
  }),
  instead('something else that is said of an action', {
    ActionAgreed: ['action', 'responsible', 'goal', 'due', 'discussion', 'kind', 'note'],
    ActionCompleted: ['action'],
    ActionDropped: ['action', 'reason']
  }),
  instead('something else that was done', {
    PresentationScreened: ['rules'],
    ContactEstablished: ['unit'],
    InformationGiven: ['party'],
    CaseClosed: ['reason']
  }),
  instead('something else that a decision says of a disclosure', {
    DisclosureDecided: ['decision', 'facts', 'subjects', 'from', 'to', 'purpose']
  }),
  instead('something else that a decision rests on', {
    DisclosureDecided: ['lawOn', 'outcome', 'unmet', 'provision', 'conditions', 'consent', 'reservation']
  }),
  instead('something else that is said of a meeting', {
    MeetingCalled: ['kind', 'starts', 'called'],
    MeetingHeld: ['kind', 'from', 'to', 'attendance'],
    MeetingCancelled: ['reason']
  }),
  instead('something else that is said of who came or went', {
    AttendeeEntered: ['unit', 'function'],
    AttendeeLeft: ['unit', 'function']
  }),
  instead('another agreement that a case or a meeting names', {
    CaseReferred: ['agreement'],
    ConsentGiven: ['agreement'],
    MeetingCalled: ['agreement'],
    MeetingHeld: ['agreement']
  })
]
