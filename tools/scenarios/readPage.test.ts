import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { problemText, readPage } from './readPage.ts'

const files: Readonly<Record<string, string>> = {
  'scenarios/_shared/signed.ndjson': '{"id":"s1","synthetic":true}\n{"id":"s2","synthetic":true}\n',
  'scenarios/_shared/real.ndjson': '{"id":"r1","synthetic":true}\n{"id":"r2"}\n'
}
const read = (...lines: ReadonlyArray<string>) =>
  readPage('scenarios/good/late.md', lines.join('\n'), (path) => files[path] ?? null)

const problems = (...lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const page = read(...lines)
  return E.isLeft(page) ? page.left.map(problemText) : []
}

const head = ['# A notice can come late', '', 'Clauses 9, 14.2 and the signatures', '']
const story = ['Åre writes to the others.', '']
const log = ['```ndjson', '{"id":"e1","synthetic":true}', '```', '']
const command = ['```console', '$ norrsken check - --valid-at 2024-06-30', 'all is well', '```', '']
const page = [...head, ...story, ...log, ...command]

describe('a page', () => {
  test('is a scenario with its title, its clauses, its log and its commands', () => {
    expect(read(...page)).toEqual(
      E.right({
        name: 'late',
        path: 'scenarios/good/late.md',
        good: true,
        title: 'A notice can come late',
        clauses: ['9', '14.2', 'signatures'],
        log: [{ id: 'e1', synthetic: true }],
        commands: [{ line: 12, words: ['check', '-', '--valid-at', '2024-06-30'], printed: ['all is well'] }]
      })
    )
  })

  test('tells in the name of its folder whether the agreement is kept', () => {
    const bad = readPage('scenarios/bad/late.md', page.join('\n'), () => null)
    expect(E.isRight(bad) && bad.right.good).toBe(false)
  })

  test('says in Swedish too which clauses it is about', () => {
    const swedish = read('# Rubrik', '', 'Punkterna 9, 14.2 och underskrifterna', '', ...story, ...log, ...command)
    expect(E.isRight(swedish) && swedish.right.clauses).toEqual(['9', '14.2', 'signatures'])
    const signatures = read('# Rubrik', '', 'Underskrifterna', '', ...story, ...log, ...command)
    expect(E.isRight(signatures) && signatures.right.clauses).toEqual(['signatures'])
  })

  test('has the events of a file to which it has a link in its log, where the link stands', () => {
    const links = ['Then [all sign](../_shared/signed.ndjson), [twice](../_shared/signed.ndjson).', '']
    const linked = read(...head, ...log, ...links, ...command)
    expect(E.isRight(linked) && linked.right.log.map(({ id }) => id)).toEqual(['e1', 's1', 's2', 's1', 's2'])
  })

  test('may show several commands in a block, with blank lines in what is printed and between them', () => {
    const two = [
      '```console',
      '$ norrsken state - --valid-at 2024-06-30',
      'a',
      '',
      'b',
      '',
      '$ norrsken verify -',
      '```'
    ]
    const both = read(...head, ...story, ...log, ...two)
    expect(E.isRight(both) && both.right.commands).toEqual([
      { line: 12, words: ['state', '-', '--valid-at', '2024-06-30'], printed: ['a', '', 'b'] },
      { line: 17, words: ['verify', '-'], printed: [] }
    ])
  })
})

describe('a page is no scenario, and the message names file and line', () => {
  test('without a command', () => {
    expect(problems(...head, ...story, ...log)).toEqual([
      'scenarios/good/late.md:1: a command is expected: a `console` block with `$ norrsken …`'
    ])
  })

  test('with a block of output and no command in it', () => {
    expect(problems(...page, '```console', 'all is well', '```')).toEqual([
      'scenarios/good/late.md:16: this block does not begin with `$ norrsken …`'
    ])
  })

  test('with a block that is not closed', () => {
    expect(problems(...page.slice(0, -2))).toEqual(['scenarios/good/late.md:11: this block is not closed'])
  })

  test('with a block of another language', () => {
    expect(problems(...page, '```json', '{}', '```')).toEqual([
      'scenarios/good/late.md:16: a block is `ndjson` or `console`, and not `json`'
    ])
  })

  test('with a link to a log that is not there', () => {
    expect(problems(...head, 'Åre writes.', 'Then [all sign](../_shared/sined.ndjson).', '', ...command)).toEqual([
      'scenarios/good/late.md:6: there is no file `../_shared/sined.ndjson`'
    ])
  })

  test('with an event that is not said to be made up, here or in a file', () => {
    const broken = ['Then [all sign](../_shared/real.ndjson).', '', '```ndjson', '{"id":"e1"}', '```', '']
    const made = 'an event that is made up says so: `"synthetic":true`'
    expect(problems(...head, ...broken, ...command)).toEqual([
      `scenarios/_shared/real.ndjson:2: ${made}`,
      `scenarios/good/late.md:8: ${made}`
    ])
  })

  test('with a line in the log that is no event', () => {
    expect(problems(...head, ...story, '```ndjson', '{"id"', '[]', '', '```', ...command)).toEqual(
      [8, 9, 10].map((line) => `scenarios/good/late.md:${line}: an event is expected: a JSON object on one line`)
    )
  })

  test('with a log below the first command', () => {
    const below = [...log, 'Then [all sign](../_shared/signed.ndjson).']
    expect(problems(...page, ...below)).toEqual(
      [16, 20].map((line) => `scenarios/good/late.md:${line}: the log stands above the first command`)
    )
  })

  test('with a command that asks for no day, or reads another log than the one that is shown', () => {
    expect(problems(...page, '```console', '$ norrsken check log.ndjson', '```')).toEqual([
      'scenarios/good/late.md:17: the log of a scenario is `-`',
      'scenarios/good/late.md:17: without `--valid-at` the answer is another one tomorrow'
    ])
  })

  test('about a clause that the agreement does not have', () => {
    expect(problems('# A title', '', 'Clauses 9 and 21', '', ...story, ...log, ...command)).toEqual([
      'scenarios/good/late.md:3: the agreement has no clause `21`'
    ])
  })

  test('about no clause', () => {
    const expected = ['scenarios/good/late.md:3: a line such as `Clause 17` or `Punkterna 9 och 14.2` is expected']
    expect(problems('# A title', '', ...story, ...story, ...log, ...command)).toEqual(expected)
    expect(problems('# A title', '', 'Clause 17', ...story, ...story, ...log, ...command)).toEqual(expected)
  })

  test('without a story', () => {
    expect(problems(...head, ...log, ...command)).toEqual(['scenarios/good/late.md:1: the story is not told'])
  })

  test('without a title, or with a second one', () => {
    expect(problems(...story, ...page)).toContain('scenarios/good/late.md:1: a title, `# ` and a sentence, is expected')
    expect(problems('## Part', ...page.slice(1))).toEqual([
      'scenarios/good/late.md:1: a title, `# ` and a sentence, is expected'
    ])
    expect(problems(...page, '## More')).toEqual(['scenarios/good/late.md:16: a scenario has one heading, its title'])
  })
})
