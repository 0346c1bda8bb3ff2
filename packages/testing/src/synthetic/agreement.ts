import { Day, Sweden } from '@norrsken/rules'
import { coordinator, municipalities, parties, partyIds, units } from './county.ts'
import { type AgreementSaid, at, type Draft, dayIso, later, type Plan, plan } from './Draft.ts'
import { type Random, random } from './random.ts'
import { withdrawalOf } from './withdrawal.ts'

/** The day on which the agreement takes effect. */
export const inForceFrom = Day.day('2023-03-01')

/** The life of the agreement until the end of a year, as much of it as chance allows. */
export const agreementPlan = (seed: number, lastYear: number): Plan => {
  const chance = random(seed, 1)
  const drafts: Draft[] = []
  const write = writingTo(drafts, chance)
  firstEdition(write)
  for (let year = 2023; year <= lastYear; year += 1) {
    const members = (day: Day.Day): ReadonlyArray<string> => membersOn(seed, day)
    meetings(year, monthsOf(year), members, chance, write)
    accounts(year, members, chance, write)
    incidents(year, members, chance, write)
    replacements(year, chance, write)
    if (year === 2024) secondEdition(chance, write)
  }
  withdrawal(seed, write)
  return plan('agreement/norrsken', at(adopted, 0), drafts)
}

/**
 * A made-up agreement of the project that came before, for as long as there were consultations. Its parties and its terms are
 * those of the agreement that followed. The steering group met three times only in 2022, and somebody answers late.
 */
export const projectPlan = (seed: number, from: Day.Day, to: Day.Day): Plan => {
  const chance = random(seed, 1)
  const drafts: Draft[] = []
  const write = writingTo(drafts, chance)
  const edition = dayIso(from)
  const signed = Day.addDays(-7)(from)
  const terms = { starts: edition, firstTermEnds: dayIso(to), renewalMonths: 0 }
  write(signed, { type: 'EditionAdopted', data: { edition, parties, terms } })
  for (const party of partyIds) write(signed, { type: 'EditionSigned', data: { edition, party } })
  for (const data of appointments) write(from, { type: 'RepresentativeAppointed', data })
  for (let year = Day.year(from); year <= Day.year(to); year += 1) {
    meetings(year, year === Day.year(to) ? [2, 5, 11] : [4, 6, 9, 11], () => partyIds, chance, write)
    accounts(year, () => partyIds, chance, write)
    replacements(year, chance, write)
  }
  return plan('agreement/project', at(signed, 0), drafts)
}

/** What is told a few days late now and then. */
const writingTo =
  (drafts: Draft[], chance: Random): Write =>
  (day, said) => {
    const late = chance.chance(4) ? chance.int(1, 20) : 0
    const recorded = later(at(Day.addDays(late)(day), 15), drafts.length % 120)
    drafts.push({ said, effective: dayIso(day), recorded, by: coordinator })
  }

type Write = (day: Day.Day, said: AgreementSaid) => void
type Members = (day: Day.Day) => ReadonlyArray<string>

/** The parties that have not left by a day. */
export const membersOn = (seed: number, day: Day.Day): ReadonlyArray<string> => {
  const notice = withdrawalOf(seed)
  return notice === null || notice.revoked !== null || day <= notice.leaves
    ? partyIds
    : partyIds.filter((party) => party !== notice.party)
}

const adopted = Day.day('2023-02-24')
const revised = Day.day('2024-08-29')

const firstEdition = (write: Write): void => {
  const edition = '2023-03-01'
  const terms = { starts: edition, firstTermEnds: '2023-12-31', followUpPlanBy: '2023-06-30' }
  write(adopted, { type: 'EditionAdopted', data: { edition, parties, terms } })
  for (const party of partyIds) write(Day.addDays(3)(adopted), { type: 'EditionSigned', data: { edition, party } })
  for (const data of appointments) write(inForceFrom, { type: 'RepresentativeAppointed', data })
  write(Day.day('2023-03-15'), { type: 'CostKeyAgreed', data: { shares: costShares } })
  write(Day.day('2023-04-12'), { type: 'RoutineAdopted', data: { routine: 'Rutin för samrådsmöten' } })
  write(Day.day('2023-06-14'), { type: 'FollowUpPlanAdopted', data: {} })
}

/** The revised edition, with the working group. The parties sign it during the autumn. */
const secondEdition = ({ int }: Random, write: Write): void => {
  const edition = dayIso(revised)
  const terms = { starts: edition, firstTermEnds: '2024-12-31', workingMeetingsPerYear: 4 }
  write(revised, { type: 'EditionAdopted', data: { edition, parties, terms } })
  for (const party of partyIds) {
    const signed = Sweden.nextWorkday(Day.addDays(int(12, 55))(revised))
    write(signed, { type: 'EditionSigned', data: { edition, party } })
  }
}

const appointments = [
  { party: 'ostersund', role: 'coordinator', unit: units.coordination, function: 'coordinator' },
  { party: 'ostersund', role: 'representative', unit: units.violenceTeam, function: 'representative' },
  { party: 'ostersund', role: 'deputy', unit: units.violenceTeam, function: 'deputy' },
  { party: 'region', role: 'representative', unit: units.healthCare, function: 'representative' },
  { party: 'region', role: 'deputy', unit: units.healthCare, function: 'deputy' },
  { party: 'police', role: 'contact', unit: units.investigation, function: 'investigator' }
] as const

const costShares = Object.fromEntries(municipalities.map(([party, percent]) => [party, percent * 100]))

/** In most years one who represents a party is replaced, often with some days in between. */
const replacements = (year: number, { chance, int, pick }: Random, write: Write): void => {
  if (!chance(70)) return
  const data = pick(appointments)
  const left = workday(year, int(4, 10), int(0, 25))
  write(left, { type: 'RepresentativeLeft', data })
  write(Day.addDays(chance(50) ? 0 : int(5, 40))(left), { type: 'RepresentativeAppointed', data })
}

/** Clause 9. The steering group met three times only in 2024: a breach. The working group begins with the next year. */
const meetings = (
  year: number,
  months: ReadonlyArray<number>,
  members: Members,
  { chance, int, some }: Random,
  write: Write
): void => {
  for (const month of months) {
    const day = workday(year, month, int(4, 22))
    write(day, { type: 'SteeringGroupMet', data: { attending: some(92, members(day)) } })
    if (chance(40)) {
      const data = {
        body: 'body/steering-group',
        about: 'Tider för samrådsmöten',
        outcome: 'Tiderna gäller ett år till'
      }
      write(day, { type: 'DecisionTaken', data })
    }
  }
  for (const month of year > 2024 ? [1, 4, 8, 10] : []) {
    const day = workday(year, month, int(8, 26))
    write(day, { type: 'WorkingGroupMet', data: { attending: some(88, members(day)) } })
  }
}

const monthsOf = (year: number): ReadonlyArray<number> =>
  year === 2023 ? [4, 9, 11] : year === 2024 ? [2, 5, 11] : [2, 5, 9, 11]

/** Clauses 9, 10.4 and 14.2: what is asked and told of each year. Some answers are late, a few never come. */
const accounts = (year: number, members: Members, { chance, int, pick }: Random, write: Write): void => {
  const asked = workday(year, 10, int(0, 9))
  const of = members(asked)
  const request = `follow-up-${year}`
  const due = Day.addDays(30)(asked)
  write(asked, { type: 'FollowUpRequested', data: { request, of, due: dayIso(due), from: units.coordination } })
  for (const party of of) {
    const after = chance(90) ? int(3, 29) : int(31, 50)
    if (chance(97)) write(Day.addDays(after)(asked), { type: 'FollowUpAnswered', data: { request, party } })
  }
  const survey = `survey-${year}`
  for (let answer = 1; answer <= 20; answer += 1) {
    const data = {
      survey,
      answer: `${survey}-${answer}`,
      goal: int(7, 9),
      party: of[int(0, of.length - 1)] ?? 'police'
    }
    write(workday(year, 11, int(0, 20)), {
      type: 'SurveyAnswered',
      data: { ...data, score: pick([2, 3, 3, 4, 4, 4, 5]) }
    })
  }
  const reported = workday(year, 12, int(3, 13))
  write(reported, { type: 'AnnualReportDelivered', data: { year, to: ['tmv', 'steering-group'] } })
  write(reported, { type: 'CoordinatorHoursReviewed', data: {} })
  write(reported, { type: 'GoalsFollowedUp', data: { year } })
}

/** What comes up in some years: a question of costs, a wish to revise the agreement, a dispute (clauses 13, 17, 18). */
const incidents = (year: number, members: Members, { chance, int }: Random, write: Write): void => {
  const day = workday(year, int(4, 6), int(0, 25))
  const party = members(day)[int(0, members(day).length - 1)] ?? 'police'
  if (chance(30)) {
    const question = `Kostnad för lokal ${year}`
    write(day, { type: 'CostQuestionRaised', data: { question } })
    write(workday(year, 9, 5), { type: 'CostQuestionDecided', data: { question, body: 'body/steering-group' } })
  }
  if (chance(12)) write(day, { type: 'RevisionRequested', data: { party, about: 'Mötestider' } })
  if (chance(20)) {
    const dispute = `dispute-${year}`
    write(day, { type: 'DisputeRaised', data: { dispute, party, clause: '12' } })
    if (chance(80)) write(Day.addDays(21)(day), { type: 'DisputeDiscussed', data: { dispute } })
    if (chance(30)) write(Day.addDays(35)(day), { type: 'DisputeEscalated', data: { dispute } })
    write(Day.addDays(60)(day), { type: 'DisputeSettled', data: { dispute } })
  }
}

const withdrawal = (seed: number, write: Write): void => {
  const notice = withdrawalOf(seed)
  if (notice === null) return
  const { party, on, revoked } = notice
  const others = partyIds.filter((other) => other !== party)
  const notified = others.map((other) => ({ party: other, on: dayIso(Day.addDays(2)(on)) }))
  write(on, { type: 'PartyWithdrew', data: { party, written: true, notified } })
  if (revoked !== null) write(revoked, { type: 'WithdrawalRevoked', data: { party, agreedBy: partyIds } })
}

/** A day of a month on which work is done, some days after its first. */
const workday = (year: number, month: number, after: number): Day.Day =>
  Sweden.nextWorkday(Day.addDays(after)(Day.startOfMonth(year, month)))
