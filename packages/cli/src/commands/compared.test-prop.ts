import { Log } from '@norrsken/core'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runOn } from '../testing/inMemory.ts'
import { textOf, type Written } from '../testing/sampleLog.ts'

/** The time at which the event of a number is recorded: a day after the one before. */
const momentOf = (number: number): string => new Date(Date.UTC(2030, 0, 1 + number, 12)).toISOString()

/** A log as it is written, recorded an event a day, in which there is an agreement. */
const log: fc.Arbitrary<ReadonlyArray<Written>> = fc
  .oneof(
    { weight: 2, arbitrary: arbitrary.workLog({ pieces: 5 }) },
    { weight: 1, arbitrary: arbitrary.agreementLog() },
    { weight: 1, arbitrary: arbitrary.log() }
  )
  .filter((events) => events.some(({ stream }) => stream.startsWith('agreement/')))
  .map((events) => events.map((event, number) => ({ ...JSON.parse(Log.line(event)), recorded: momentOf(number) })))

const validAt = fc.constantFrom('2023-03-08', '2023-12-31', '2024-07-01', '2025-02-28', '2027-01-01')

interface Finding {
  readonly norm: string
  readonly bearer: string
  readonly window: { readonly from: string }
}
interface Checked extends Finding {
  readonly state: string
}
interface Change extends Finding {
  readonly before: string | null
  readonly after: string | null
  readonly because: ReadonlyArray<string>
}
interface Party {
  readonly id: string
  readonly member: boolean
  readonly from: string | null
  readonly leaves: string | null
}
interface PartyChange {
  readonly id: string
  readonly before: Omit<Party, 'id'>
  readonly after: Omit<Party, 'id'>
  readonly because: ReadonlyArray<string>
}
interface Answer {
  readonly findings: ReadonlyArray<Checked>
  readonly agreement: { readonly parties: ReadonlyArray<Party> } | null
  readonly changed: ReadonlyArray<Change>
  readonly parties: ReadonlyArray<PartyChange>
}

/** What a command says of some events, with others in the file `add`; of an agreement that they do not know, nothing. */
const answerOf = async (
  events: ReadonlyArray<Written>,
  args: ReadonlyArray<string>,
  add: ReadonlyArray<Written> = []
) => {
  const on = runOn({ files: { log: textOf(events), add: textOf(add) } })
  const { exit, out } = await on(...args.toSpliced(1, 0, 'log'), '--json')
  const answer = JSON.parse(out)
  if (answer.error?.type !== 'UnknownAgreement') expect(exit).toBe(0)
  return { findings: [], agreement: null, changed: [], parties: [], ...answer } as Answer
}

/** How often windows of each norm, bearer and first day stand in each state. */
const tally = (findings: ReadonlyArray<Checked>, changed: ReadonlyArray<Change> = []): ReadonlyArray<string> => {
  const key = ({ norm, bearer, window }: Finding, state: string) => `${norm} ${bearer} ${window.from} ${state}`
  const count = new Map<string, number>()
  const add = (one: string, times: number) => count.set(one, (count.get(one) ?? 0) + times)
  for (const finding of findings) add(key(finding, finding.state), 1)
  for (const change of changed) {
    if (change.before !== null) add(key(change, change.before), -1)
    if (change.after !== null) add(key(change, change.after), 1)
  }
  return [...count].flatMap(([one, times]) => (times === 0 ? [] : [`${times} ${one}`])).sort()
}

/** Who is a party when, with some changes carried out; who never is, is left out. */
const standings = (answer: Answer, changed: ReadonlyArray<PartyChange> = []): ReadonlyArray<Party> => {
  const parties = new Map(answer.agreement?.parties.map((party) => [party.id, party]))
  for (const { id, before, after } of changed) {
    expect(parties.get(id) ?? { id, member: false, from: null, leaves: null }).toMatchObject(before)
    parties.set(id, { id, ...after })
  }
  return [...parties.values()]
    .filter(({ from }) => from !== null)
    .map(({ id, member, from, leaves }) => ({ id, member, from, leaves }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** An answer, of some parties alone. */
const only = (ids: ReadonlySet<string>, { agreement, ...answer }: Answer): Answer => ({
  ...answer,
  agreement: agreement === null ? null : { ...agreement, parties: agreement.parties.filter(({ id }) => ids.has(id)) }
})

const agreementOf = (events: ReadonlyArray<Written>): string =>
  String(events.find(({ stream }) => String(stream).startsWith('agreement/'))?.['stream'])

/** The last events of a log as they are supposed: without their places, and with links to their new ids. */
const supposed = (tail: ReadonlyArray<Written>): ReadonlyArray<Written> => {
  const newIds = new Map(tail.map(({ id }, index) => [id, `what-if-${index + 1}`]))
  const renamed = (link: unknown): unknown => newIds.get(link) ?? link
  return tail.map(({ id, version, recorded, corrects, ...said }) => ({
    ...said,
    ...(corrects === undefined ? {} : { corrects: renamed(corrects) }),
    ...(said['type'] === 'EventRetracted'
      ? { data: { ...(said['data'] as Written), event: renamed((said['data'] as Written)['event']) } }
      : {})
  }))
}

const cut = fc.nat({ max: 1_000_000 })

/** Each run asks several times, which takes long where others work too. */
const patient = { timeout: 60_000 }
const numRuns = 40

describe('what if', patient, () => {
  test('nothing is recorded: nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(log, validAt, async (events, day) => {
        expect(await answerOf(events, ['what-if', '--add', 'add', '--valid-at', day])).toMatchObject({
          changed: [],
          parties: []
        })
      }),
      { numRuns }
    )
  })

  test('events are recorded: what would change is what does change when they are', async () => {
    await fc.assert(
      fc.asyncProperty(log, cut, validAt, async (events, some, day) => {
        const [head, tail] = [events.slice(0, some % (events.length + 1)), events.slice(some % (events.length + 1))]
        const asked = ['--valid-at', day, '--agreement', agreementOf(events)]
        const before = await answerOf(head, ['check', ...asked])
        const after = await answerOf(events, ['check', ...asked])
        const answer = await answerOf(head, ['what-if', '--add', 'add', ...asked], supposed(tail))
        expect(tally(before.findings, answer.changed)).toEqual(tally(after.findings))
        for (const change of answer.changed) expect(change.before).not.toBe(change.after)
      }),
      { numRuns }
    )
  })

  test('events had been recorded at a moment: the same as of a log that ends there', async () => {
    await fc.assert(
      fc.asyncProperty(log, cut, cut, validAt, async (events, first, second, day) => {
        const known = first % events.length
        const tail = supposed(events.slice(known + 1, known + 1 + (second % 5)))
        const asked = ['what-if', '--add', 'add', '--valid-at', day, '--agreement', agreementOf(events)]
        const then = await answerOf(events, [...asked, '--known-at', momentOf(known)], tail)
        expect(then).toEqual(await answerOf(events.slice(0, known + 1), asked, tail))
      }),
      { numRuns }
    )
  })
})

describe('between two moments of knowledge', patient, () => {
  test('that are one nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(log, cut, validAt, async (events, some, day) => {
        const moment = momentOf(some % events.length)
        const asked = ['diff', '--known', moment, '--and', moment, '--valid-at', day]
        expect(await answerOf(events, asked)).toMatchObject({ changed: [], parties: [] })
      }),
      { numRuns }
    )
  })

  test('what changes is what is another to who asks at each, by events that became known between them', async () => {
    await fc.assert(
      fc.asyncProperty(log, cut, cut, validAt, async (events, one, other, day) => {
        const [from = 0, to = 0] = [one % events.length, other % events.length].sort((a, b) => a - b)
        const asked = ['--valid-at', day, '--agreement', agreementOf(events)]
        const [earlier, later] = [momentOf(from), momentOf(to)]
        const answer = await answerOf(events, ['diff', '--known-at', earlier, '--and', later, ...asked])
        const at = (moment: string, command: string) => answerOf(events, [command, '--known-at', moment, ...asked])
        const [before, after] = [await at(earlier, 'check'), await at(later, 'check')]
        expect(tally(before.findings, answer.changed)).toEqual(tally(after.findings))
        const [was, is] = [await at(earlier, 'state'), await at(later, 'state')]
        // A state lists whom an edition names that has been adopted by the asked day; what changes looks ahead of it.
        const listed = new Set(is.agreement?.parties.map(({ id }) => id))
        const [ofListed, ofOthers] = [true, false].map((isListed) =>
          answer.parties.filter(({ id }) => listed.has(id) === isListed)
        )
        expect(standings(only(listed, was), ofListed)).toEqual(standings(is))
        for (const { after } of ofOthers ?? []) expect(after.member).toBe(false)
        const news = events.slice(from + 1, to + 1).map(({ id }) => id)
        for (const { because } of [...answer.changed, ...answer.parties]) {
          expect(because.length).toBeGreaterThan(0)
          for (const id of because) expect(news).toContain(id)
        }
      }),
      { numRuns }
    )
  })
})
