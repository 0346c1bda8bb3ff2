import { Log, Store } from '@norrsken/core'
import { E } from '../../fp.ts'
import { all, holds, linesOf, logOf, refused, same, stored } from '../assertions.ts'
import type { Suite } from '../Claims.ts'
import { inPlace } from '../inPlace.ts'
import { closed, untyped } from '../said.ts'
import { difficultEvents, difficultStreams, difficultTexts, noNames, notJson } from './difficult.ts'

/** What the log's codecs make of an event at a place: they alone say what a store may hold. */
const expectedOf = (event: Store.NewEvent, stream: string, version: number): E.Either<unknown, Log.Event> =>
  Log.decode(inPlace(event, { stream, version, recorded: '2023-03-08T12:00:00.000Z' }))

/** Appends each event to a stream, and sees that it is kept to the letter, or refused, as the codecs say. */
const keeps = async (
  store: Store.EventStore,
  stream: string,
  name: string,
  events: ReadonlyArray<Store.NewEvent>
): Promise<void> => {
  const lines: string[] = []
  for (const [number, event] of events.entries()) {
    const request: Store.Append = { batch: `${name} ${number}`, stream, expected: lines.length, events: [event] }
    const outcome = await store.append(request)()
    const expected = expectedOf(event, stream, lines.length + 1)
    if (E.isLeft(expected)) {
      refused(outcome, 'InvalidEvent')
      continue
    }
    same(stored(await store.append(request)()), stored(outcome))
    lines.push(Log.line(expected.right))
  }
  same(linesOf(await all(store.read(stream))), lines)
  same(linesOf((await logOf(store)).filter((event) => event.stream === stream)), lines)
}

const noStreams = ['', 'case/', 'elsewhere/1', 'case/a b', 'case/\ud800', 'case/\u0000', `case/${'x'.repeat(201)}`]

/** That what is read is what was sent, to the letter. */
export const keeping: Suite = {
  about: 'what is stored',
  claims: {
    'is every text as it was sent, in a note, in a reason and as an id, or it is refused': async ({ store }) => {
      const events = Object.values(difficultTexts).flatMap((text, number) => [
        untyped(`n${number}`, 'ActionAgreed', { action: 'a', responsible: 'are/x', goal: 1, note: text }),
        closed(`r${number}`, text),
        closed(text)
      ])
      await keeps(store, 'case/texts', 'text', events)
    },

    'is every event as it was sent, with its keys in their order, or it is refused': async ({ store }) => {
      for (const [stream, events] of Object.entries(difficultEvents)) await keeps(store, stream, stream, events)
    },

    'is in the stream that was named, and in none that is like it': async ({ store }) => {
      for (const [number, stream] of difficultStreams.entries()) {
        await keeps(store, stream, `stream ${number}`, [closed(`${number}/1`), closed(`${number}/2`)])
      }
    },

    'is nothing that JSON cannot say': async ({ store }) => {
      for (const [what, event] of Object.entries(notJson)) {
        const stream = event.type === 'EditionAdopted' ? 'agreement/norrsken' : 'case/1'
        const outcome = await store.append({ batch: what, stream, expected: 'any', events: [closed('e0'), event] })()
        refused(outcome, 'InvalidEvent')
        refused(await store.append({ batch: what, stream, expected: 'none', events: [event] })(), 'InvalidEvent')
      }
      same(await logOf(store), [])
    },

    'is nothing in a stream that is none': async ({ store }) => {
      for (const [number, stream] of noStreams.entries()) {
        const append: Store.Append = { batch: 'b', stream, expected: 'any', events: [closed(`e${number}`)] }
        same(refused(await store.append(append)(), 'InvalidEvent').faults[0]?.path, 'stream')
        same(refused(await store.append({ ...append, expected: 1 })(), 'VersionConflict').actual, 0)
        const checks = [{ stream, expected: 'none' }] as const
        stored(await store.append({ ...append, batch: `beside ${number}`, stream: 'case/1', checks })())
      }
    },

    'bears names of batches that are alike, each for itself': async ({ store }) => {
      const names = [
        'b',
        'B',
        'b ',
        ' b',
        "b'",
        'b"',
        'b\\',
        'b%',
        'b_',
        ' ',
        '__proto__',
        'constructor',
        'å',
        'a\u030a',
        '\u{1f600}'
      ]
      const answers = []
      for (const [number, batch] of names.entries()) {
        const append: Store.Append = { batch, stream: 'case/1', expected: 'any', events: [closed(`e${number}`)] }
        answers.push(stored(await store.append(append)()))
        same(stored(await store.append(append)()), answers.at(-1))
      }
      same(
        answers.map(({ version }) => version),
        names.map((_, index) => index + 1)
      )
    },

    'is under no name of a batch that is none: that is refused by one rule, before anything is written': async ({
      store
    }) => {
      for (const batch of noNames) {
        const append: Store.Append = { batch, stream: 'case/1', expected: 'any', events: [closed('e1')] }
        const error = { type: 'InvalidEvent', index: 0, faults: Store.batchFaults(batch) }
        for (const _ of [1, 2]) same(refused(await store.append(append)(), 'InvalidEvent'), error)
        refused(await store.append({ ...append, expected: 1 })(), 'VersionConflict')
      }
      same(await logOf(store), [])
    },

    'does not change what a caller sent, nor can a reader change it': async ({ store }) => {
      const event = closed('e1')
      stored(await store.append({ batch: 'b', stream: 'case/1', expected: 'any', events: [event] })())
      holds(![event, event.data, event.by].some(Object.isFrozen), 'what the caller sent is not frozen')
      for (const read of await all(store.read('case/1'))) Reflect.set(read.data, 'reason', 'changed')
      for (const read of await logOf(store)) Reflect.set(read, 'id', 'changed')
      same(
        (await logOf(store)).map(({ id, data }) => [id, data]),
        [['e1', { reason: 'done' }]]
      )
    }
  }
}
