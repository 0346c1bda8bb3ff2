import { describe, expect, test } from 'vitest'
import { fateOf, type Seen } from './fateOf.ts'
import type { Holder } from './Holder.ts'

const holder: Holder = { pid: 1, started: '500', namespace: 'pid:[7]', machine: 'boot 3', door: 'd' }
const seen: Seen = {
  door: 'Unknown',
  isOnThisMachine: true,
  namespace: 'pid:[7]',
  machine: 'boot 3',
  beginning: '500'
}

describe('the holder of a lock', () => {
  test.each<readonly [string, Partial<Seen>]>([
    ['answers at its door, in whichever container', { door: 'Answered', namespace: 'pid:[8]', beginning: null }],
    ['answers at its door, though its number is now another’s here', { door: 'Answered', beginning: '900' }],
    ['has no door, and its process is there since then', {}]
  ])('that %s is alive', (_, more) => {
    expect(fateOf(holder, { ...seen, ...more })).toBe('Alive')
  })

  test.each<readonly [string, Partial<Seen>]>([
    ['behind whose door is nobody, in whichever container', { door: 'Nobody', namespace: 'pid:[8]' }],
    ['behind whose door is nobody since the machine was restarted', { door: 'Nobody', machine: 'boot 4' }],
    ['behind whose door is nobody, though this process has its number', { door: 'Nobody', beginning: '500' }],
    ['that has no door, and whose process is gone', { beginning: null }],
    ['that has no door, and whose number is that of a later process', { beginning: '900' }],
    ['whose disk is shared, and whose process is gone', { door: 'Nobody', isOnThisMachine: false, beginning: null }]
  ])('%s is dead', (_, more) => {
    expect(fateOf(holder, { ...seen, ...more })).toBe('Dead')
  })

  test.each<readonly [string, Partial<Seen>, Partial<Holder>]>([
    ['that has no door, in another container', { namespace: 'pid:[8]', beginning: null }, {}],
    ['that has no door, before the machine was restarted, or on another', { machine: 'boot 4', beginning: null }, {}],
    ['whose disk is shared with others', { door: 'Nobody', isOnThisMachine: false, machine: 'boot 4' }, {}],
    ['whose process is there, and nobody tells since when', { beginning: '' }, {}],
    ['that did not know when it began', {}, { started: '' }]
  ])('%s may be alive', (_, more, of) => {
    expect(fateOf({ ...holder, ...of }, { ...seen, ...more })).toBe('Unknown')
  })
})
