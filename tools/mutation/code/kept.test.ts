import { expect, test } from 'vitest'
import { kept, tryAgain } from './kept.ts'

const location = { start: { line: 1, column: 2 }, end: { line: 1, column: 3 } }
const mutant = { id: '1', mutatorName: 'any', replacement: '""', static: false, location }
const killed = { ...mutant, status: 'Killed', killedBy: ['7'], coveredBy: ['7', '8'], statusReason: 'no', duration: 3 }
const survived = { ...mutant, status: 'Survived', coveredBy: ['7', '8'], duration: 3 }

const run = {
  schemaVersion: '2',
  projectRoot: '/somewhere',
  files: {
    'b.ts': { language: 'typescript', source: 'b', mutants: [killed, survived] },
    'a.ts': { language: 'typescript', source: 'a\n', mutants: [] }
  },
  testFiles: { 'a.test.ts': { source: 't', tests: [{ id: '7', name: 'holds', location: { start: location.start } }] } }
}

test('a run is kept without what differs from machine to machine, in the order of its files', () => {
  expect(JSON.parse(kept(run))).toEqual({
    schemaVersion: '2',
    thresholds: { high: 80, low: 60 },
    files: {
      'a.ts': { language: 'typescript', source: 'a\n', mutants: [] },
      'b.ts': {
        language: 'typescript',
        source: 'b',
        mutants: [
          { ...mutant, status: 'Killed', killedBy: ['7'] },
          { ...mutant, status: 'Survived', coveredBy: ['7', '8'] }
        ]
      }
    },
    testFiles: run.testFiles
  })
  expect(Object.keys(JSON.parse(kept(run)).files)).toEqual(['a.ts', 'b.ts'])
})

test('a run that was kept is kept as it is', () => {
  expect(kept(JSON.parse(kept(run)))).toBe(kept(run))
})

test('each mutant and each test has its line', () => {
  const starts = kept(run)
    .split('\n')
    .map((line) => line.slice(0, 9))
  expect(starts.filter((start) => start.startsWith('{"id"'))).toEqual(['{"id":"1"', '{"id":"1"', '{"id":"7"'])
})

test('a mutant that survived and takes effect only while the code is loaded is tried again', () => {
  const atLoad = { ...survived, id: '2', static: true }
  const killedAtLoad = { ...killed, id: '3', static: true }
  const mutants = [survived, atLoad, killedAtLoad]
  const again = tryAgain({ ...run, files: { 'b.ts': { language: 'typescript', source: 'b', mutants } } })
  expect(again.files['b.ts']?.mutants).toEqual([survived, killedAtLoad])
})
