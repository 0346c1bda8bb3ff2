import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue, newest } from '../catalogue/catalogue.ts'
import { agreed } from '../counting/count.test-kit.ts'
import { loadPlotter } from './charts/loadPlotter.ts'
import { reportOf, withNumbers, withRows } from './report.test-kit.ts'
import { reportPage } from './reportPage.ts'

const plotter = await loadPlotter()
const told = new Set(['I01', 'I03', 'I19', 'I20', 'I23', 'duty:9/steering-group', 'duty:12/weekly-meeting'])
const skeleton = {
  ...withRows(
    reportOf([...agreed()], { definitions: newest(catalogue).filter(({ id }) => told.has(id)) }),
    ({ indicator }) => told.has(indicator)
  ),
  plotter
}

/** Which numbers the steering group is not shown. */
const isHidden = (number: number): boolean => number >= 1 && number <= 4

test('a page tells nothing of what is hidden: other hidden figures, the same bytes', () => {
  const size = skeleton.results.rows.length
  const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }))
  fc.assert(
    fc.property(
      fc.array(number, { minLength: size, maxLength: size }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: size, maxLength: size }),
      fc.constantFrom('sv' as const, 'en' as const),
      (numbers, others, language) => {
        const at = (list: ReadonlyArray<number>, index: number): number => list[index] ?? 0
        const page = reportPage(
          withNumbers(skeleton, (_, index) => at(numbers, index), 'steering'),
          language
        )
        const other = reportPage(
          withNumbers(
            skeleton,
            (_, index) => (isHidden(at(numbers, index)) ? at(others, index) : at(numbers, index)),
            'steering'
          ),
          language
        )
        expect(other).toBe(page)
      }
    ),
    { numRuns: 12 }
  )
})
