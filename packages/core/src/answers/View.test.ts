import { Day } from '@norrsken/rules'
import { describe, expect, test } from 'vitest'
import { firstEdition, notice, question, ten, under, viewOf, worldOf } from '../agreement/acts.test-log.ts'
import { E } from '../fp.ts'
import { state } from './state.ts'
import { ask } from './View.ts'

const project = under('agreement/project')(
  firstEdition({ starts: '2023-03-01', firstTermEnds: '2023-12-31', renewalMonths: 0 }, [...ten, 'kvinnojouren'])
)
const cooperation = under('agreement/cooperation')(
  firstEdition({ starts: '2024-03-01', firstTermEnds: '2024-12-31', renewalMonths: 0 })
)
const world = worldOf([...cooperation, ...project])

const chosenOn = (day: string): string | null => {
  const view = ask(world, question(day))
  return E.isRight(view) ? (view.right?.stream ?? null) : null
}

describe('of two agreements in one log, a question is about', () => {
  test.each([
    ['2023-02-28', 'agreement/project', 'before both: the first to come'],
    ['2023-03-01', 'agreement/project', 'the first day of the earlier'],
    ['2023-12-31', 'agreement/project', 'its last day'],
    ['2024-01-01', 'agreement/project', 'between the two: the last before'],
    ['2024-02-29', 'agreement/project', 'the day before the later'],
    ['2024-03-01', 'agreement/cooperation', 'the first day of the later'],
    ['2024-12-31', 'agreement/cooperation', 'its last day'],
    ['2030-01-01', 'agreement/cooperation', 'after both: the last before']
  ])('on %s %s (%s)', (day, stream) => expect(chosenOn(day)).toBe(stream))

  test('the one that is named, on any day', () => {
    const view = ask(world, question('2024-06-01', { agreement: 'agreement/project' }))
    expect(E.isRight(view) && view.right?.stream).toBe('agreement/project')
  })

  describe('whatever the order of the streams in the log,', () => {
    const beside = under('agreement/beside')(firstEdition({ starts: '2023-07-01' }))
    const like = (name: string) => under(`agreement/${name}`)(project)
    const unsigned = (name: string) => under(`agreement/${name}`)(project.slice(0, 1))
    const orders = (...all: ReadonlyArray<typeof project>) => [worldOf(all.flat()), worldOf([...all].reverse().flat())]
    const seen = (day: string, agreement: string | null, ...all: ReadonlyArray<typeof project>): unknown => {
      const [one, other] = orders(...all).map((world) => {
        const view = ask(world, question(day, { agreement }))
        return E.isRight(view) ? [view.right?.stream, view.right?.alsoInForce] : view.left.known
      })
      expect(other).toEqual(one)
      return one
    }

    test('the one that has been in force longest without a break, and it knows the others that are', () => {
      expect(seen('2023-06-30', null, beside, project, cooperation)).toEqual(['agreement/project', []])
      expect(seen('2023-07-01', null, beside, project, cooperation)).toEqual([
        'agreement/project',
        ['agreement/beside']
      ])
      expect(seen('2024-01-01', null, beside, project, cooperation)).toEqual(['agreement/beside', []])
      expect(seen('2024-06-01', 'agreement/project', cooperation, project, beside)).toEqual([
        'agreement/project',
        ['agreement/beside', 'agreement/cooperation']
      ])
    })

    test('the first by name of those that nothing else tells apart', () => {
      const [one, other] = [like('b'), like('a')]
      expect(seen('2023-06-01', null, one, other)).toEqual(['agreement/a', ['agreement/b']])
      expect(seen('2024-06-01', null, one, other)).toEqual(['agreement/a', []])
      expect(seen('2023-01-01', null, one, other)).toEqual(['agreement/a', []])
      expect(seen('2023-06-01', null, unsigned('b'), unsigned('a'))).toEqual(['agreement/a', []])
      expect(seen('2023-06-01', 'agreement/none', one, other)).toEqual(['agreement/a', 'agreement/b'])
    })
  })

  test('none that the log does not have', () => {
    expect(ask(world, question('2024-06-01', { agreement: 'agreement/projekt' }))).toEqual(
      E.left({
        type: 'UnknownAgreement',
        agreement: 'agreement/projekt',
        known: ['agreement/cooperation', 'agreement/project']
      })
    )
  })

  test('a log without an agreement has none to ask about', () => {
    expect(ask(worldOf([]), question('2024-06-01'))).toEqual(E.right(null))
  })

  test('each by its own parties and terms', () => {
    const partiesOn = (day: string): number => {
      const view = viewOf([...cooperation, ...project], day)
      return state(world, view, view.question).agreement?.parties.filter(({ member }) => member).length ?? 0
    }
    expect(partiesOn('2023-06-01')).toBe(11)
    expect(partiesOn('2024-06-01')).toBe(10)
    expect(partiesOn('2024-02-01')).toBe(0)
  })
})

describe('what a question sees', () => {
  test('of the present only what was so by its day, of the future all that is known', () => {
    const view = viewOf([...firstEdition(), notice('are', '2024-06-30')], '2024-06-29')
    expect(view.soFar.state.notices).toEqual([])
    expect(view.ahead.state.notices).toHaveLength(1)
    expect(viewOf([...firstEdition(), notice('are', '2024-06-30')], '2024-06-30').soFar.state.notices).toHaveLength(1)
  })

  test('a reading of the terms instead of those stated', () => {
    const view = viewOf(firstEdition(), '2024-01-01', { reading: { renewalMonths: 0 } })
    expect(view.ahead.life.spells.every(({ to }) => to === Day.day('2023-12-31'))).toBe(true)
  })
})
