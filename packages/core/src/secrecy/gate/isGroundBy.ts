import type { Day } from '@norrsken/rules'
import type { Basis } from '../../case/Event.ts'
import { type AgreementFacts, editionOn } from '../../clauses/Facts.ts'

/** R18: whether each of some agreements takes a basis for a ground. A provision is one only where its edition of that day says so. */
export const isGroundBy = (agreements: ReadonlyArray<AgreementFacts>, { kind }: Basis, on: Day.Day): boolean =>
  kind !== 'provision' || agreements.every((one) => editionOn(one, on)?.terms.provisionIsGround === 'yes')
