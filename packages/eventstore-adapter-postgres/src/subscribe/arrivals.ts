/** Who waits for the next events of a store. Telling them does nothing else: each looks in the log for itself. */
export interface Arrivals {
  /** Calls a listener at the next arrival, once. */
  readonly listen: (listener: () => void) => void
  /** A listener that need not be called any more. */
  readonly forget: (listener: () => void) => void
  readonly tell: () => void
  /** How often it was told: whoever looks in the log remembers it, so as to miss nothing that comes meanwhile. */
  readonly count: () => number
}

/** Nobody waits. */
export const arrivals = (): Arrivals => {
  const waiting = new Set<() => void>()
  let count = 0

  const tell = (): void => {
    count += 1
    const told = [...waiting]
    waiting.clear()
    for (const listener of told) listener()
  }

  return {
    listen: (listener) => waiting.add(listener),
    forget: (listener) => waiting.delete(listener),
    tell,
    count: () => count
  }
}
