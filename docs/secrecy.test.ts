import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secrecy } from '@norrsken/core'
import { expect, test } from 'vitest'

const page = readFileSync(join(import.meta.dirname, 'explanation/secrecy.md'), 'utf8')

/** The events of each row of the table of what each unit sees, with what must be covered, and who else sees them. */
const rows = [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) +\| (\S.*?|) +\| (.*?) *\|$/gm)].flatMap(
  ([, names = '', covered = '', others = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, event = '']) => ({ event, covered, isForOthers: others !== '' }))
)

const listed = (facts: ReadonlyArray<string>): string =>
  [facts.slice(0, -1).join(', '), ...facts.slice(-1)].filter((part) => part !== '').join(' and ')

test('the page on secrecy tells of every event of a case what the program asks for', () => {
  expect(rows).toEqual(
    Object.entries(Secrecy.access).map(([event, { covered, names, with: seenWith }]) => ({
      event,
      covered: covered.length === 0 ? '–' : covered.map(listed).join(' or '),
      isForOthers: names !== null || seenWith !== null
    }))
  )
})
