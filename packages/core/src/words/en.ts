import { bases, defaults, exceptions, someBase, someDefault, someException } from './en/defaults.ts'
import { eventNames } from './en/eventNames.ts'
import { cited, events, signed, signedBy, someEvent } from './en/events.ts'
import { amount, day, instant, list, span } from './en/grammar.ts'
import { names } from './en/names.ts'
import { open } from './en/open.ts'
import { outline } from './en/outline.ts'
import { norms, rules, someRule, states } from './en/rules.ts'
import { absence, someSought, sought } from './en/sought.ts'
import {
  authority,
  calculations,
  parameterChosen,
  parameterOf,
  parameters,
  someCalculation,
  someParameter
} from './en/values.ts'
import type { Language } from './Language.ts'

/** English. */
export const en: Language = {
  day,
  instant,
  amount,
  list,
  span,
  names,
  clause: (clause) => (clause === 'signatures' ? 'the signatures' : `clause ${clause}`),
  norms,
  rules,
  someRule,
  states,
  defaults,
  someDefault,
  bases,
  someBase,
  exceptions,
  someException,
  eventNames,
  events,
  someEvent,
  cited,
  signed,
  signedBy,
  absence,
  sought,
  someSought,
  calculations,
  someCalculation,
  authority,
  parameters,
  someParameter,
  parameterOf,
  parameterChosen,
  open,
  outline
}
