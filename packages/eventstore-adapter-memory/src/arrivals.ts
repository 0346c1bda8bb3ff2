/** Who waits for the next events of a store. Telling them does nothing else: each looks in the log for itself. */
export interface Arrivals {
  /** Calls a listener at the next arrival, once. */
  readonly listen: (listener: () => void) => void
  /** A listener that need not be called any more. */
  readonly forget: (listener: () => void) => void
  readonly tell: () => void
}

/** Nobody waits. */
export const arrivals = (): Arrivals => {
  const waiting = new Set<() => void>()

  const tell = (): void => {
    if (waiting.size === 0) return
    const told = [...waiting]
    waiting.clear()
    for (const listener of told) listener()
  }

  return { listen: (listener) => waiting.add(listener), forget: (listener) => waiting.delete(listener), tell }
}
