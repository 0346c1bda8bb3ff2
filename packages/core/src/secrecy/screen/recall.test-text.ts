import { screen } from './screen.ts'
import type { WrittenForm } from './writtenForms.test-text.ts'

const find = screen()
const between = ' och sedan '

/** How many of some numbers, each written in a form between words, are found where they stand and with its certainty. */
export const found = (numbers: ReadonlyArray<string>, rule: string, { write, certainty }: WrittenForm): number => {
  const written = numbers.map(write)
  const findings = new Map(find(written.join(between)).map((finding) => [finding.offset, finding]))
  let at = 0
  return written.filter((text) => {
    const finding = findings.get(at)
    at += text.length + between.length
    return finding?.rule === rule && finding.length === text.length && finding.certainty === certainty
  }).length
}
