import type { Agreement } from '@norrsken/core'
import type { NaiveFinding } from './NaiveFinding.ts'
import { type DayInForce, type Happened, lastOf, type NaiveLog, runsOf } from './NaiveLog.ts'
import { partyOf } from './units.ts'

/** Clauses 10.2 and 10.4: who is to be appointed, and on which days nobody was. */
export const appointments = (log: NaiveLog): ReadonlyArray<NaiveFinding> => {
  const held = appointmentsOf(log)
  return duties.flatMap((duty) => {
    const isHeld = (day: DayInForce): boolean =>
      held.some((one) => one.from <= day.day && (one.end === null || day.day < one.end) && fits(one, duty, day))
    const bearerOn = ({ terms }: DayInForce): string => partyOf(terms[duty.unit])
    return runsOf(
      log.days.filter(({ day }) => day <= log.validAt),
      (day) => {
        const bearer = bearerOn(day)
        const spell = day.since.get(bearer)
        return spell === undefined ? null : `${bearer} ${spell} ${isHeld(day)}`
      }
    ).map((run) => ({
      norm: `${duty.clause}/appoint-${duty.role}`,
      bearer: bearerOn(run[0]),
      from: run[0].day,
      to: lastOf(run),
      state: isHeld(run[0]) ? 'met' : 'breached'
    }))
  })
}

interface AppointmentDuty {
  readonly clause: string
  readonly role: 'coordinator' | 'representative' | 'deputy'
  readonly unit: 'healthCareUnit' | 'coordinationUnit' | 'violenceTeamUnit'
  /** Whether somebody of any unit may be appointed by the party. */
  readonly anyUnit: boolean
}

const duties: ReadonlyArray<AppointmentDuty> = [
  { clause: '10.2', role: 'representative', unit: 'healthCareUnit', anyUnit: true },
  { clause: '10.2', role: 'deputy', unit: 'healthCareUnit', anyUnit: true },
  { clause: '10.4', role: 'coordinator', unit: 'coordinationUnit', anyUnit: true },
  { clause: '10.4', role: 'representative', unit: 'violenceTeamUnit', anyUnit: false },
  { clause: '10.4', role: 'deputy', unit: 'violenceTeamUnit', anyUnit: false }
]

interface Appointment {
  readonly data: Extract<Agreement.Event, { type: 'RepresentativeAppointed' }>['data']
  readonly from: string
  /** The first day without; `null` while nobody has left. */
  end: string | null
}

/** Who leaves ends every appointment of the same that has not ended: no event tells one person from another. */
const appointmentsOf = ({ acts }: NaiveLog): ReadonlyArray<Appointment> => {
  const appointed: Appointment[] = []
  for (const { event, day } of acts as ReadonlyArray<Happened>) {
    if (event.type === 'RepresentativeAppointed') appointed.push({ data: event.data, from: day, end: null })
    if (event.type !== 'RepresentativeLeft') continue
    const { party, role, unit, function: name } = event.data
    for (const one of appointed) {
      const { data } = one
      const isSame = data.party === party && data.role === role && data.unit === unit && data.function === name
      if (isSame && one.end === null) one.end = day
    }
  }
  return appointed
}

const fits = ({ data }: Appointment, { role, unit, anyUnit }: AppointmentDuty, { terms }: DayInForce): boolean => {
  const looksFor = terms[unit]
  if (data.role !== role || data.party !== partyOf(looksFor)) return false
  return anyUnit || data.unit === looksFor
}
