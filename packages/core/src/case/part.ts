import type { Event } from './Event.ts'

/**
 * The part of a case's state that an event changes. Events of different parts can be folded in any order with the same
 * result, so that a day-valued event recorded after a meeting of the same day need not wait for a second reading.
 */
export const part = (event: Event): number => {
  switch (event.type) {
    case 'CaseReferred':
    case 'SubjectAttached':
    case 'HomeMunicipalityChanged':
    case 'CaseClosed':
    case 'CaseReopened':
    case 'EventRetracted':
      return 0
    case 'ConsentGiven':
    case 'ConsentNarrowed':
    case 'ConsentWithdrawn':
      return 1
    case 'CaseDiscussed':
      return 2
    case 'NeedsClarified':
      return 3
    case 'ActionAgreed':
    case 'ActionCompleted':
    case 'ActionDropped':
      return 4
    case 'DisclosureDecided':
      return 5
    case 'ParticipantsDecided':
      return 6
    case 'GuidanceGiven':
    case 'SupportAssessed':
    case 'ContactEstablished':
    case 'InformationGiven':
    case 'CrimeReported':
    case 'InvestigationJoined':
    case 'ChildPerspectiveConsidered':
    case 'ChildConcernReported':
    case 'RiskAssessed':
    case 'ProtectionRecorded':
    case 'PresentationScreened':
      return 7
  }
}
