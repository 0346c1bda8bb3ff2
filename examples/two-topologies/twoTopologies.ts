import { Secrecy, type Store } from '@norrsken/core'
import { Instant, Stockholm } from '@norrsken/rules'
import { askCopy, keep, read } from './party.ts'
import type { Request } from './Request.ts'
import { readLog } from './readLog.ts'
import { type Released, release } from './release.ts'
import { done, eventsIn, type Kept, storeWith } from './stored.ts'
import { minute, told } from './told.ts'

const coordinator = 'ostersund/coordination'
const unit = 'police/crime-victim-and-personal-safety'
const before = Instant.instant('2025-01-30T09:00:00+01:00')
const withdrawn = Instant.instant('2025-02-10T14:00:00+01:00')
const after = Instant.instant('2025-02-11T09:00:00+01:00')

/** What the unit asks for. */
export const asked: Request = {
  name: 'release-1',
  case: 'case/17',
  from: coordinator,
  to: unit,
  facts: ['identity', 'risk', 'social'],
  subject: 'individual',
  purpose: 'assess-risk',
  at: before
}

/** The same log kept in both ways, and what a unit is told of it before and after a consent is withdrawn. */
export const twoTopologies = async (log: string): Promise<string> => {
  const sections = [['Everything here is made up.'], await oneLog(log), await oneLogEach(log)]
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** The unit asks, and the coordinator's program answers by what the unit may know at that moment. */
const oneLog = async (log: string): Promise<ReadonlyArray<string>> => {
  const store = await storeWith(readLog(log), () => withdrawn)
  const answer = async (at: Instant.Instant): Promise<ReadonlyArray<string>> => {
    const view = Secrecy.viewFor({ unit, at })(await eventsIn(store))
    return [`  ${minute(at)}: ${unit} asks, and is told of ${asked.case}`, ...indented(told(view, asked.case, unit))]
  }
  const first = await answer(before)
  await withdraw(store)
  return [
    'One log at the coordinator',
    ...first,
    `  ${minute(withdrawn)}: the consent is withdrawn`,
    ...(await answer(after)),
    '  The unit keeps nothing but what it has read.'
  ]
}

/** The unit is given a copy, keeps it in a store of its own, and is given another one later. */
const oneLogEach = async (log: string): Promise<ReadonlyArray<string>> => {
  let now = before
  const store = await storeWith(readLog(log), () => now)
  const first = await released(store, asked)
  const kept = await keep(first.copy)
  const atFirst = told(await read(kept), asked.case, unit)
  now = withdrawn
  await withdraw(store)
  now = after
  const later = { ...asked, name: 'release-2', at: after }
  const second = await released(store, later)
  const keptLater = await keep(second.copy)
  return [
    'One log for each party, with released copies',
    `  ${minute(before)}: ${unit} asks for a copy`,
    ...indented(decided(first)),
    '  It keeps the copy in a store of its own, which tells it of case/17',
    ...indented(atFirst),
    `  ${minute(withdrawn)}: the consent is withdrawn`,
    `  ${minute(after)}: it asks for a new copy`,
    ...indented(decided(second)),
    '  The new copy, in a new store, tells it of case/17',
    ...indented(told(await read(keptLater), asked.case, unit)),
    '  What was released before cannot be unmade: the first copy still tells it of case/17',
    ...indented(told(await read(kept), asked.case, unit)),
    `  Whether it may be told this, asked of ${minute(after)}`,
    ...indented([
      `by the first copy: ${inWords(await askCopy(kept, later))}`,
      `by the new copy: ${inWords(await askCopy(keptLater, later))}`
    ]),
    '  Recorded at the coordinator',
    ...indented(await recordedIn(store))
  ]
}

const released = async (store: Store.EventStore, request: Request): Promise<Released> => {
  const answer = await release(store, request)
  if ('type' in answer) throw new Error(`nothing was released: ${answer.type}`)
  return answer
}

const withdraw = async (store: Kept): Promise<void> => {
  const event: Store.NewEvent = {
    id: 'withdrawn',
    type: 'ConsentWithdrawn',
    schema: 1,
    effective: Stockholm.toLocalIso(withdrawn),
    by: { unit: 'krokom/social-services', function: 'social-secretary' },
    data: { consent: 'consent-1' },
    synthetic: true
  }
  done(await store.append({ batch: event.id, stream: asked.case, expected: 'exists', events: [event] })())
}

const decided = ({ decisions }: Released): ReadonlyArray<string> =>
  decisions.map(
    ({ decision, outcome, facts, subjects, purpose, unmet }) =>
      `${decision}: ${outcome}, ${facts.join(', ')} of the ${subjects.join(', ')}, ${purpose}` +
      (unmet.length === 0 ? '' : `; lacking: ${unmet.join(', ')}`)
  )

const recordedIn = async (store: Store.EventStore): Promise<ReadonlyArray<string>> =>
  (await eventsIn(store)).flatMap((event) =>
    event.type === 'DisclosureDecided'
      ? [`${event.effective}  ${event.data.decision}  to ${event.data.to}: ${event.data.outcome}`]
      : []
  )

const inWords = ({ outcome, isCurrent }: Awaited<ReturnType<typeof askCopy>>): string =>
  isCurrent ? outcome : `${outcome}, as it was made before that: ask the coordinator`

const indented = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `    ${line}`)
