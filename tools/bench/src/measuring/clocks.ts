/** Starts to count, and gives what tells how many nanoseconds have passed since. */
export type Clock = () => () => number

/** The time of the processor that this process has taken, on all its threads. */
export const processor: Clock = () => {
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) * 1000
  }
}

/** The time that somebody who waits has waited. */
export const wall: Clock = () => {
  const before = process.hrtime.bigint()
  return () => Number(process.hrtime.bigint() - before)
}
