import type { Language } from './Language.ts'
import { bases, defaults, exceptions, someBase, someDefault, someException } from './sv/defaults.ts'
import { eventNames } from './sv/eventNames.ts'
import { cited, events, signed, signedBy, someEvent } from './sv/events.ts'
import { amount, day, instant, list, span } from './sv/grammar.ts'
import { names } from './sv/names.ts'
import { open } from './sv/open.ts'
import { outline } from './sv/outline.ts'
import { norms, rules, someRule, states } from './sv/rules.ts'
import { absence, someSought, sought } from './sv/sought.ts'
import {
  authority,
  calculations,
  parameterChosen,
  parameterOf,
  parameters,
  someCalculation,
  someParameter
} from './sv/values.ts'

/** Swedish. */
export const sv: Language = {
  day,
  instant,
  amount,
  list,
  span,
  names,
  clause: (clause) => (clause === 'signatures' ? 'underskrifterna' : `punkt ${clause}`),
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
