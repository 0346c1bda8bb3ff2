import type { Norm } from '@norrsken/rules'
import { appointment } from './appointment.ts'
import { attendance, representatives } from './attendance.ts'
import type { Facts } from './Facts.ts'

/*
 * Clause 10.4, the undertakings of the municipality that hosts the cooperation: it provides the coordinator, and appoints a
 * representative and a deputy from its team on violence in close relations, of whom one attends. It reviews the
 * coordinator's hours continuously, which is recorded: the clause sets no time for it.
 */

/** The host provides a coordinator. */
export const coordinator: Norm.Obligation<Facts> = appointment({
  id: '10.4/appoint-coordinator',
  clause: '10.4',
  role: 'coordinator',
  unit: 'coordinationUnit',
  from: 'party'
})

/** The host has a representative appointed from its team. */
export const representative: Norm.Obligation<Facts> = appointment({
  id: '10.4/appoint-representative',
  clause: '10.4',
  role: 'representative',
  unit: 'violenceTeamUnit',
  from: 'unit'
})

/** The host has a deputy appointed from its team. */
export const deputy: Norm.Obligation<Facts> = appointment({
  id: '10.4/appoint-deputy',
  clause: '10.4',
  role: 'deputy',
  unit: 'violenceTeamUnit',
  from: 'unit'
})

/** The host's representative, or the deputy, attends the meetings. */
export const hostAttends: Norm.Obligation<Facts> = attendance({
  id: '10.4/attends',
  clause: '10.4',
  unit: 'violenceTeamUnit',
  functions: representatives,
  as: 'unit'
})
