import type { Section } from '../measuring/Row.ts'

/** Whether only that the workloads run is to be seen, in seconds; figures mean nothing then. */
export const quick = process.argv.includes('--quick')

/** How large a workload is and how often it is measured. */
export interface Size {
  readonly streams: number
  readonly rounds: number
}

/** The size of this run, given that of a whole one. */
export const size = ({ streams, rounds }: Size): Size =>
  quick ? { streams: Math.ceil(streams / 100 / 50) * 50, rounds: 2 } : { streams, rounds }

/** Sends what a workload measured to the process that started it; alone, prints it. */
export const report = async (workload: () => Promise<Section | ReadonlyArray<Section>>): Promise<void> => {
  for (const section of [await workload()].flat()) {
    if (process.send === undefined) console.log(JSON.stringify(section, null, 2))
    else process.send(section)
  }
}
