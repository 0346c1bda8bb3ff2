import type { Duty } from '@norrsken/rules'
import { steeringGroup } from './09-governance.ts'
import { followUpPlan } from './14-follow-up.ts'
import type { Facts } from './Facts.ts'

/** The norms that can be checked, in the order of the clauses. */
export const norms: ReadonlyArray<Duty.Duty<Facts>> = [steeringGroup, followUpPlan]
