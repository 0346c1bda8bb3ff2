import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wall } from '../measuring/clocks.ts'
import { figureOf } from '../measuring/ratios.ts'

/** How long the disk takes to have 8 kB for certain: what each commit waits for, whoever asks for it. */
export const flushing = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'norrsken-bench-'))
  const file = openSync(join(folder, 'flushed'), 'w')
  const page = Buffer.alloc(8192, 1)
  writeSync(file, page, 0, page.length, 0)
  fdatasyncSync(file)
  const { median, max } = figureOf(
    Array.from({ length: 200 }, () => {
      const sinceStart = wall()
      writeSync(file, page, 0, page.length, 0)
      fdatasyncSync(file)
      return sinceStart() / 1000
    })
  )
  closeSync(file)
  rmSync(folder, { recursive: true })
  return `8 kB are on this disk after ${Math.round(median)} µs (at most ${Math.round(max)})`
}
