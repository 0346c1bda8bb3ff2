import fc from 'fast-check'
import { expect, test } from 'vitest'
import { E } from '../fp.ts'
import * as EventLog from '../log/EventLog.ts'
import { completeLogs } from '../log/logs.test-kit.ts'
import { ocel } from './ocel.ts'
import { ocelText } from './ocelText.ts'
import { flawsOfForm, flawsOfMeaning } from './standard.test-kit.ts'

test('what is written is what the standard asks for, in form and in meaning', () => {
  fc.assert(
    fc.property(completeLogs, fc.constantFrom({ type: 'case', qualifier: 'of' }, null), (some, traces) => {
      const made = ocel(traces)(some)
      if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
      const read = JSON.parse([...ocelText(made.right)].join(''))
      expect(read).toEqual(made.right)
      expect(flawsOfForm(read)).toEqual([])
      expect(flawsOfMeaning(read)).toEqual([])
      expect(read.events.length).toBe(EventLog.events(some).length)
      expect(read.objects.length).toBe(traces === null ? 0 : some.traces.length)
    })
  )
})
