import type { Log } from '@norrsken/core'
import { broken, describeNoninterference, marked, markersIn } from '@norrsken/testing/noninterference'
import { describe, expect, test } from 'vitest'
import { type Call, calls, channels, linesOf, told } from './noninterference.test-kit.ts'
import { runOn } from './testing/inMemory.ts'

const at = '2024-03-12T10:00:00+01:00'
const each = calls.map((call) => [call.name, call] as const)

describeNoninterference({ name: 'the program, called as a unit', channels, runs: 1 }, { describe, test })

describe('a log that is malformed', () => {
  const { log } = marked()
  const ofMalformed = (events: ReadonlyArray<Log.Event>, call: Call): Promise<string> =>
    told(`${linesOf(events)}{"id":\n`, call, at, '--as', 'region/health-care')

  test.each(each)('is refused by %s in the same words, wherever it is malformed', async (_, call) => {
    expect((await ofMalformed(log, call)) === (await ofMalformed(log.slice(0, -5), call))).toBe(true)
  })
})

describe('a page for others than the coordinator', () => {
  const explored = async (log: ReadonlyArray<Log.Event>, audience: string): Promise<string | undefined> => {
    const words = ['explore', 'log', '--audience', audience, '--valid-at', '2024-03-20', '--out', 'page.html']
    return (await runOn({ files: { log: linesOf(log) } })(...words)).written['page.html']
  }
  const { log } = marked()

  test.each(['public', 'steering'])(
    'says the same to the %s with cases and acute meetings as without',
    async (audience) => {
      const rest = withoutHidden(log)
      expect(rest.length).toBeLessThan(log.length)
      const page = await explored(log, audience)
      expect(page).toContain('<!doctype html>')
      expect((await explored(rest, audience)) === page).toBe(true)
    }
  )

  test('says more to the coordinator', async () => {
    expect((await explored(withoutHidden(log), 'coordinator')) === (await explored(log, 'coordinator'))).toBe(false)
  })
})

describe('what a log holds of the people in its cases', () => {
  const { log, markers } = marked()
  const identifying = markers.filter(({ stream }) => stream === 'case')

  test.each(each)('is in no output of %s, called as a unit', async (name, call) => {
    const said = await told(linesOf(log), call, at, '--as', 'region/health-care')
    expect(markersIn({ [name]: said }, identifying)).toEqual([])
  })

  test.each(each.filter(([name]) => !name.startsWith('export')))('is in no output of %s', async (name, call) => {
    expect(markersIn({ [name]: await told(linesOf(log), call, at) }, identifying)).toEqual([])
  })

  test('is in no error, however a line is broken', async () => {
    const outputs: Record<string, string> = {}
    for (const { how, lines } of broken({ log, markers: identifying })) {
      if (isInAnotherField(how)) continue
      outputs[how] = await told(`${lines.join('\n')}\n`, { name: 'verify', words: ['verify', 'log'] }, at)
    }
    expect(Object.keys(outputs).length).toBeGreaterThan(50)
    expect(markersIn(outputs, identifying)).toEqual([])
  }, 60_000)
})

/** A log without its cases and without the meetings that were acute by all accounts, nor what takes back something of them. */
const withoutHidden = (log: ReadonlyArray<Log.Event>): ReadonlyArray<Log.Event> => {
  const kindsOf = (stream: string): ReadonlyArray<string> =>
    log.flatMap((event) =>
      event.stream === stream && (event.type === 'MeetingCalled' || event.type === 'MeetingHeld')
        ? [event.data.kind]
        : []
    )
  const isHidden = (stream: string): boolean =>
    stream.startsWith('case/') || (stream.startsWith('meeting/') && !kindsOf(stream).includes('regular'))
  return log.filter(({ stream }) => !isHidden(stream))
}

/** A key, a type or a time that is none is quoted, so that it can be found. */
const isInAnotherField = (how: string): boolean => /^a (key|type|time) that is none/.test(how)
