import type { Norm } from '@norrsken/rules'
import { attendance, representatives } from './attendance.ts'
import type { Facts } from './Facts.ts'

/*
 * Clause 10.1, the undertakings of the Police. Two of its functions attend the meetings. What else the clause asks for, to
 * advise, to provide premises and technology, to keep a contact person, to inform and to contribute to competence and
 * statistics, sets no time and no measure.
 */

/** The function that investigates violence in close relations and serious crime attends the meetings. */
export const investigatorAttends: Norm.Obligation<Facts> = attendance({
  id: '10.1/investigator-attends',
  clause: '10.1',
  unit: 'investigationUnit',
  functions: ['investigator', ...representatives],
  as: 'unit'
})

/** The function for crime victims and personal safety attends the meetings. */
export const safetyAttends: Norm.Obligation<Facts> = attendance({
  id: '10.1/safety-attends',
  clause: '10.1',
  unit: 'safetyUnit',
  functions: ['crime-victim-and-personal-safety', ...representatives],
  as: 'unit'
})
