import { join } from 'node:path'
import { Log, Reading } from '@norrsken/core'
import { Day, Instant } from '@norrsken/rules'
import { arbitrary } from '@norrsken/testing'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { everything } from '../tools/explanations/everything.ts'
import { type Found, page, withNewSteps } from '../tools/explanations/page.ts'
import { readScenarios } from '../tools/scenarios/readScenarios.ts'
import type { Scenario } from '../tools/scenarios/Scenario.ts'

/*
 * Of each answer so many explanations as it takes to show every step that leads to it. What the pages show is compared to
 * the letter; `vitest run scenarios -u` writes them again. Read the difference before it is kept.
 */

/** What a scenario is asked: all, on the days, with the knowledge and by the readings of its commands. */
const explainedBy = ({ title, path, log, commands }: Scenario): ReadonlyArray<Found> => {
  const events = log.flatMap((event) => E.foldW(none, only)(Log.decode(event)))
  const asked = commands.map(({ words }) =>
    ['--valid-at', '--known-at', '--reading'].map((name) => option(words, name)).join(' ')
  )
  return [...new Set(asked)].flatMap((words) => {
    const [valid = '', known = '', choice = ''] = words.split(' ')
    if (valid === '') return []
    const knownAt = known === '' ? null : Instant.instant(known)
    return everything(events, Day.day(valid), knownAt, readingOf(choice)).map((one) => ({
      ...one,
      where: `In [${title}](${path.replace('scenarios/', '')})${choice === '' ? '' : `, by \`${choice}\``}:`
    }))
  })
}

const readingOf = (choice: string): Reading.Reading => {
  const [key = '', value = ''] = choice.split('=')
  return key === '' ? {} : E.getOrElse((): Reading.Reading => ({}))(Reading.parse(key, value))
}

const none = (): ReadonlyArray<Log.Event> => []
const only = (event: Log.Event): ReadonlyArray<Log.Event> => [event]

const option = (words: ReadonlyArray<string>, name: string): string => {
  const at = words.indexOf(name)
  return at < 0 ? '' : (words[at + 1] ?? '')
}

/** What logs that are made up are asked, the same every time. */
const madeUp = (): ReadonlyArray<Found> =>
  [arbitrary.agreementLog(), arbitrary.workLog()]
    .flatMap((logs) => fc.sample(logs, { seed: 20230301, numRuns: 25 }))
    .flatMap((log) =>
      ['2024-01-01', '2025-06-30'].flatMap((day) =>
        everything(log, Day.day(day), null).map((one) => ({ ...one, where: `On ${day}:` }))
      )
    )

const ofScenarios = withNewSteps(readScenarios().flatMap(explainedBy))

const aboutSteps = `Of each answer there are so many explanations as it takes to show every step that leads to it, whoever it is about and
whenever it was. Below its sentences stands what each is made of.`

describe('every step of an explanation', () => {
  test('that the scenarios need is on the page', async () => {
    const introduction = `# Explanations, step by step\n\nThose that the scenarios give. ${aboutSteps}`
    await expect(page(introduction, ofScenarios)).toMatchFileSnapshot(join(import.meta.dirname, 'explained.md'))
  })

  test('that logs made up at random need besides is on the page', async () => {
    const introduction = `# More explanations, step by step\n\nThose that logs made up at random give besides. ${aboutSteps}`
    const found = withNewSteps(madeUp(), ofScenarios)
    await expect(page(introduction, found)).toMatchFileSnapshot(join(import.meta.dirname, 'explained-at-random.md'))
  })
})
