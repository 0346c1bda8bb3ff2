import assert from 'node:assert/strict'
import { history } from '../data/logFile.ts'
import { built, taken } from '../measuring/norrsken.ts'
import type { Section } from '../measuring/Row.ts'
import { figureOf } from '../measuring/ratios.ts'
import { report, size } from './workload.ts'

/** What `norrsken state` takes on the history of the agreement, as a process from start to end, beyond what Node takes. */
const start = async (): Promise<Section> => {
  const { rounds } = size({ streams: 1, rounds: 21 })
  const program = built()
  const state = (): number => {
    const { time, output } = taken([program, 'state', history, '--json', '--valid-at', '2025-06-01'])
    assert.match(output, /"inForce": true/)
    return time
  }
  const node = (): number => taken(['-e', '0']).time
  state()
  const both = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) {
      const alone = node()
      return { alone, whole: state() }
    }
    const whole = state()
    return { whole, alone: node() }
  })
  return {
    title: 'norrsken state on the history of the agreement, a process from start to end',
    unit: 'ms of the processor',
    rows: [
      { name: 'node -e 0', role: 'limit', figure: figureOf(both.map(({ alone }) => alone)), ratio: null, goal: null },
      {
        name: 'norrsken state',
        role: 'comparison',
        figure: figureOf(both.map(({ whole }) => whole)),
        ratio: null,
        goal: null
      },
      {
        name: 'norrsken state beyond node -e 0',
        role: 'ours',
        figure: figureOf(both.map(({ alone, whole }) => whole - alone)),
        ratio: null,
        goal: { of: 'figure', most: 150 }
      }
    ],
    notes: []
  }
}

await report(start)
