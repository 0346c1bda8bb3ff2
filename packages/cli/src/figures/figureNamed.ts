/** A figure as a caller names it: the id of its row, as it stands in `indicators.json`, or an indicator alone. */
export interface FigureNamed {
  readonly id: string
  /** As `--period` takes it. */
  readonly period: string
}

/** The figure that a name is the id of; `null` where it is another name: of a clause, a finding or a question. */
export const figureNamed = (name: string): FigureNamed | null => {
  const [, period] = /@\d+\/(\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})\/[^@]*$/.exec(name) ?? []
  return period === undefined ? null : { id: name, period }
}
