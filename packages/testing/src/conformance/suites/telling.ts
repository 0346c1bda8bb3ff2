import { Instant } from '@norrsken/rules'
import fc from 'fast-check'
import { all, linesOf, logOf, same } from '../assertions.ts'
import type { Suite, Trial } from '../Claims.ts'
import { streams } from '../model/appends.ts'
import { commandsFor } from '../model/commands.ts'
import { emptyModel } from '../model/Model.ts'
import { type Command, hear, hush, type Told, type Tried } from '../model/Step.ts'

/** Generated stories. */
export const telling: Suite = {
  about: 'whatever is done with a store',
  claims: {
    'it answers, keeps and hands over what a list searched from its start would': async (trial) => {
      const { capabilities, effort, withFresh } = trial
      await fc.assert(
        fc.asyncProperty(commandsFor(capabilities), (commands) => withFresh((fresh) => tell(commands, fresh))),
        { numRuns: effort.stories }
      )
    }
  }
}

/** Takes the steps of a story one after the other, with the model and with the store, and compares them at its end. */
const tell = async (commands: Iterable<Command>, trial: Trial): Promise<void> => {
  const told: Told = { model: emptyModel(), now: Instant.instant('2023-03-08T12:00:00Z'), sent: [] }
  const tried: Tried = { trial, store: trial.store, listeners: [] }
  try {
    await fc.asyncModelRun(() => ({ model: told, real: tried }), commands)
    await hear(told, tried)
    const log = told.model.log()
    same(linesOf(await logOf(tried.store)), linesOf(log))
    for (const stream of streams) {
      const expected = log.filter((event) => event.stream === stream)
      same(linesOf(await all(tried.store.read(stream))), linesOf(expected))
    }
  } finally {
    await hush(tried)
  }
}
