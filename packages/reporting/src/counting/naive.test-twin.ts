import { Answers, type Case, Log, Sealed } from '@norrsken/core'
import { Day, type Window } from '@norrsken/rules'

/** Numerator, denominator, not yet assessable, unknown. */
export type NaiveFigures = { readonly [id: string]: ReadonlyArray<number | null> }

interface Asked {
  readonly period: Window.Window
  readonly validAt: Day.Day
}

type CaseState = Log.Named<Case.State>

/**
 * Some indicators counted once more, slowly and by hand: from the states that core folds, and not from events; with plain loops
 * written from the words of each indicator, and not from its definition.
 */
export const naively = (events: ReadonlyArray<Log.Event>, { period, validAt }: Asked): NaiveFigures => {
  const end = Day.min(period.to, validAt)
  const world = Log.worldOf({ validAt: end, knownAt: null })(events)
  const whole = Log.worldOf({ validAt, knownAt: null })(events)
  const view = Answers.ask(whole, { validAt, knownAt: null, agreement: null, reading: {} })
  if (view._tag === 'Left') throw new Error('no agreement was asked for')
  const belonging = view.right === null ? null : new Set(view.right.cases.map(({ stream }) => stream))
  const cases = world.cases.filter(
    ({ stream, state }) => state.began !== null && (belonging === null || belonging.has(stream))
  )
  const isIn = (day: Day.Day): boolean => day >= period.from && day <= period.to
  const steps = ({ state }: CaseState, what: string) =>
    state.steps.filter((step) => step.what.startsWith(what)).map(({ on }) => on)

  const first = cases.flatMap((one) => {
    const [discussion] = one.state.discussions
    return discussion !== undefined && isIn(discussion.on) ? [{ one, discussion }] : []
  })
  const consented = cases.flatMap((one) => {
    const discussion = one.state.discussions.find(({ basis }) => basis.kind === 'consent')
    return discussion !== undefined && isIn(discussion.on) ? [{ one, on: discussion.on }] : []
  })
  const within = (days: number, has: (one: CaseState, from: Day.Day, to: Day.Day) => boolean | null) => {
    const answers = consented.map(({ one, on }) => {
      const to = Day.addDays(days)(on)
      return to > end ? 'not yet' : has(one, on, to)
    })
    return figures(answers)
  }
  const share = first.filter(({ discussion }) => discussion.basis.kind === 'consent').length
  const discussions = cases.flatMap(({ state }) => state.discussions.filter(({ on }) => isIn(on))).length

  const leads = first.map(({ one: { state }, discussion }) => {
    const days = [state.referral, ...state.otherReferrals].map((referral) =>
      referral === null ? null : discussion.on - referral.on
    )
    return days.every((one) => one !== null && one === days[0] && one >= 0)
  })
  const lead = leads.filter((known) => known).length

  const actions = cases.flatMap((one) => one.state.actions.map((action) => ({ one, action })))
  const due = actions.flatMap(({ one, action }): ReadonlyArray<boolean | 'not yet'> => {
    const day = action.due === null ? null : Day.day(action.due)
    if (day === null || !isIn(day)) return []
    if (day > end) return ['not yet']
    return [completions(events, one.stream, action.action, day, end)]
  })

  return {
    I01: [first.length, null, 0, 0],
    I03: [share, first.length, 0, 0],
    I06: [discussions, discussions, 0, 0],
    I07: within(14, (one, _, to) => steps(one, 'risk-').some((on) => on <= to)),
    I09: within(90, ({ state }, _, to) => {
      const parties = state.actions
        .filter(({ on }) => on <= to)
        .map(({ responsible }) => responsible.replace(/^(?!outside|body)([^/]*)\/.*/, '$1'))
      return new Set(parties).size >= 2
    }),
    I10: [null, lead, 0, first.length - lead],
    I11: within(14, (one, from, to) => steps(one, 'support-').some((on) => on >= from && on <= to)),
    I14: report(consented, end, steps),
    I16: figures(due),
    I22: [first.length, first.length, 0, 0],
    'I17 2': repeats(cases, isIn)
  }
}

const figures = (answers: ReadonlyArray<boolean | null | 'not yet'>): ReadonlyArray<number> => {
  const many = (which: boolean | null | 'not yet'): number => answers.filter((one) => one === which).length
  return [many(true), many(true) + many(false), many('not yet'), many(null)]
}

/** An event that completed an action, by the day: the state keeps only how its action of that name ended last. */
const completions = (
  events: ReadonlyArray<Log.Event>,
  stream: string,
  action: string,
  by: Day.Day,
  end: Day.Day
): boolean => {
  const taken = new Set(events.flatMap((event) => (event.type === 'EventRetracted' ? [event.data.event] : [])))
  const lastOf = (id: string): Log.Event | undefined => {
    const event = events.find((one) => one.id === id)
    const chain = new Set([id])
    let last = event
    for (const one of events) {
      if (one.corrects === undefined || !chain.has(one.corrects)) continue
      const isGone = taken.has(one.id) || !standsBehind(events, taken, one)
      chain.add(one.id)
      if (!isGone) last = one
    }
    return last
  }
  return events.some((event) => {
    if (event.corrects !== undefined || taken.has(event.id)) return false
    const last = lastOf(event.id)
    if (last === undefined || last.type !== 'ActionCompleted' || last.stream !== stream) return false
    const day = Log.dayOfEffective(last.effective)
    return last.data.action === action && day <= by && day <= end
  })
}

/** Whether nothing that an event corrects has been taken back. */
const standsBehind = (events: ReadonlyArray<Log.Event>, taken: ReadonlySet<string>, event: Log.Event): boolean => {
  const corrected = events.find((one) => one.id === event.corrects)
  return corrected === undefined || (!taken.has(corrected.id) && standsBehind(events, taken, corrected))
}

const report = (
  consented: ReadonlyArray<{ readonly one: CaseState; readonly on: Day.Day }>,
  end: Day.Day,
  steps: (one: CaseState, what: string) => ReadonlyArray<Day.Day>
): ReadonlyArray<number> =>
  figures(
    consented.flatMap(({ one, on }): ReadonlyArray<boolean | null | 'not yet'> => {
      const reports = steps(one, 'crime-reported')
      if (reports.some((day) => day < on)) return []
      const { referral, otherReferrals } = one.state
      const accounts =
        referral === null ? [] : [referral, ...otherReferrals].map(({ reportedBefore }) => reportedBefore)
      if (accounts.length > 0 && accounts.every((account) => account === 'yes')) return []
      const to = Day.addDays(90)(on)
      if (to > end) return ['not yet']
      return accounts.some((account) => account !== 'no') ? [null] : [reports.some((day) => day >= on && day <= to)]
    })
  )

const repeats = (cases: ReadonlyArray<CaseState>, isIn: (day: Day.Day) => boolean): ReadonlyArray<number> => {
  const known = cases.filter(
    ({ state }) =>
      state.subject !== null &&
      (state.consents.length > 0 || state.discussions.some(({ basis }) => basis.kind === 'consent'))
  )
  const persons: CaseState[][] = []
  for (const one of known) {
    const person = persons.find(([other]) => other !== undefined && isSame(one, other))
    if (person === undefined) persons.push([one])
    else person.push(one)
  }
  const answers = persons.flatMap((person) => {
    const referrals = person.flatMap(({ state }) => (state.referral === null ? [] : [state.referral.on]))
    if (!referrals.some(isIn)) return []
    return [referrals.some((on) => referrals.some((later) => isIn(later) && later > on && later <= aYearFrom(on)))]
  })
  return figures(answers)
}

const isSame = (one: CaseState, other: CaseState): boolean => {
  const [a, b] = [one.state.subject, other.state.subject]
  return a !== null && b !== null && Sealed.same(a, b)
}

const aYearFrom = (day: Day.Day): Day.Day => {
  const [year = '', month = '', dayOfMonth = ''] = Day.toIso(day).split('-')
  return month === '02' && dayOfMonth === '29'
    ? Day.day(`${Number(year) + 1}-02-28`)
    : Day.day(`${Number(year) + 1}-${month}-${dayOfMonth}`)
}
