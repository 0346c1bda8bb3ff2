import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { madeUp } from './testing/madeUp.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

/** The sample agreement, and one like it that the same parties have made beside it. */
const both = sampleLog.flatMap((event) =>
  event['stream'] === 'agreement/norrsken'
    ? [event, { ...event, id: `project-${String(event['id'])}`, stream: 'agreement/project' }]
    : [event]
)
const asked = (log: typeof sampleLog, ...options: ReadonlyArray<string>) =>
  runOn({ standardInput: textOf(log) })('state', '-', '--valid-at', '2024-05-31', ...options)

describe('where two agreements are in force on the asked day', () => {
  test('and the question names none, standard error says which is answered for, and how to ask for the other', async () => {
    const { exit, err, out } = await asked(both, '--lang', 'en')
    expect(exit).toBe(0)
    expect(err).toBe(
      'this answers for agreement/norrsken; on 31 May 2024 `agreement/project` is in force too: choose with --agreement\n' +
        madeUp.en
    )
    expect(out).toContain('agreement/norrsken')
    expect((await asked(both, '--lang', 'sv')).err).toBe(
      'svaret gäller agreement/norrsken; den 31 maj 2024 gäller också `agreement/project`: välj med --agreement\n' +
        madeUp.sv
    )
  })

  test('nothing is said where the question names one, or only one is in force', async () => {
    expect((await asked(both, '--agreement', 'agreement/project')).err).toBe(madeUp.sv)
    expect((await asked(sampleLog)).err).toBe(madeUp.sv)
  })
})
