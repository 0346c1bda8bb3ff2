import type { Norm } from '@norrsken/rules'
import { appointment } from './appointment.ts'
import { attendance, representatives } from './attendance.ts'
import type { Facts } from './Facts.ts'

/* Clause 10.2, the undertakings of the region: it appoints a representative and a deputy, of whom one attends. */

/** The region has a representative appointed. */
export const representative: Norm.Obligation<Facts> = appointment({
  id: '10.2/appoint-representative',
  clause: '10.2',
  role: 'representative',
  unit: 'healthCareUnit',
  from: 'party'
})

/** The region has a deputy appointed. */
export const deputy: Norm.Obligation<Facts> = appointment({
  id: '10.2/appoint-deputy',
  clause: '10.2',
  role: 'deputy',
  unit: 'healthCareUnit',
  from: 'party'
})

/** The region's representative, or the deputy, attends the meetings. */
export const regionAttends: Norm.Obligation<Facts> = attendance({
  id: '10.2/attends',
  clause: '10.2',
  unit: 'healthCareUnit',
  functions: representatives,
  as: 'party'
})
