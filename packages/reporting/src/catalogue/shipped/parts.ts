import type { Dimension, First } from '../Definition.ts'
import type { Filter } from '../Filter.ts'

/*
 * What several definitions of the catalogue share. Each is data that a definition holds whole: nothing is looked up when it is
 * counted.
 */

/** A case, by its first presentation at a meeting. */
export const discussedCase: First = { first: 'CaseDiscussed', of: 'case' }

/** A case, by its first presentation with the individual’s consent. */
export const consentedCase: First = { ...discussedCase, where: { 'basis.kind': ['consent'] } }

/** Something was agreed for protection. */
export const protection: Filter = { has: 'ActionAgreed', where: { kind: ['protection'] }, from: 0, to: 'window' }

export const byMunicipality: Dimension = {
  id: 'home-municipality',
  names: { sv: 'Hemkommun', en: 'Home municipality' },
  by: 'home-municipality'
}

export const byParty: Dimension = { id: 'party', names: { sv: 'Part', en: 'Party' }, by: { field: 'party' } }

/** What the referral says of the individual. */
export const ofReferral = (field: string, sv: string, en: string): Dimension => ({
  id: field,
  names: { sv, en },
  by: { of: 'CaseReferred', field }
})
