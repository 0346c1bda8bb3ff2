import type * as Agreement from '../../agreement/Event.ts'
import { complete } from '../../agreement/Terms.ts'
import { bearerOf } from '../../clauses/Facts.ts'

/** The parties and units that the events of agreements name, which everybody may see. */
export interface KnownToAll {
  readonly meet: (event: Agreement.Event) => void
  readonly parties: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** Gathers them. */
export const knownToAll = (): KnownToAll => {
  const parties = new Set<string>()
  const units = new Set<string>()
  const meet = (event: Agreement.Event): void => {
    units.add(event.by.unit)
    if (event.type !== 'EditionAdopted') {
      for (const unit of unitsOf(event)) units.add(unit)
      return
    }
    const { terms, parties: listed } = event.data
    for (const { id } of listed) parties.add(id)
    const { investigationUnit, safetyUnit, healthCareUnit, violenceTeamUnit, coordinationUnit, socialServicesBranch } =
      complete(terms)
    const looked = [investigationUnit, safetyUnit, healthCareUnit, violenceTeamUnit, coordinationUnit]
    for (const unit of looked) if (parties.has(bearerOf(unit))) units.add(unit)
    for (const { id, kind } of listed) if (kind === 'municipality') units.add(`${id}/${socialServicesBranch}`)
  }
  return { meet, parties, units }
}

const unitsOf = (event: Agreement.Event): ReadonlyArray<string> => {
  switch (event.type) {
    case 'RepresentativeAppointed':
    case 'RepresentativeLeft':
      return [event.data.unit]
    case 'FollowUpRequested':
      return event.data.from === undefined ? [] : [event.data.from]
    case 'CostQuestionDecided':
    case 'DecisionTaken':
      return [event.data.body]
    default:
      return []
  }
}
