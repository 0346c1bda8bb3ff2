export { lifeAccount } from './account/account.ts'
export type { Request } from './Chapter.ts'
export { catalogue, newest } from './catalogue/catalogue.ts'
export { checked } from './catalogue/checked.ts'
export type {
  Definition as IndicatorDefinition,
  Dimension,
  Measure,
  Statistic,
  Unit
} from './catalogue/Definition.ts'
export type { Field, Filter, Has, Offset, Where, Word } from './catalogue/Filter.ts'
export type {
  Counted,
  CountedLineage,
  LeftOut,
  Lineage,
  PopulationUsed,
  Table,
  Tally,
  UnitRests,
  Units
} from './counting/Counted.ts'
export { type CheckedHistory, checkedHistory } from './counting/checkedHistory.ts'
export { type Asked, type CountRefusal, count } from './counting/count.ts'
export { share, statistic } from './counting/figures.ts'
export {
  type CaseKeeper,
  type Head,
  type History,
  type HistoryBuilder,
  heldCases,
  historyBuilder,
  historyOf,
  historyTold,
  inOrder,
  standing
} from './counting/History.ts'
export { type JudgedHistory, judgedHistory } from './counting/judgedHistory.ts'
export { type NoPeriod, period } from './counting/Period.ts'
export type { PopulationLacks } from './counting/people.ts'
export {
  heldStreams,
  isWhole,
  type Kinship,
  kinship,
  type PartOfEntry,
  type PartOfStream,
  type Stream,
  type Streams
} from './counting/Streams.ts'
export { subjectIn } from './counting/subjectIn.ts'
export type { Wanted } from './counting/Wanted.ts'
export * as DisclosureControl from './disclosure/index.ts'
export type { Audience } from './explorer/Audience.ts'
export { type ExplorerPage, explorer } from './explorer/explorer.ts'
export type { ExplorerRequest } from './explorer/explorerData.ts'
export { type Html, html } from './html/html.ts'
export { indicatorsCsv, indicatorsJson } from './indicators/csv.ts'
export type { Definition, IndicatorId } from './indicators/definitions.ts'
export { definitions } from './indicators/definitions.ts'
export type { IndicatorRow, Indicators } from './indicators/Indicators.ts'
export { type LifeReport, lifeReport } from './lifeReport.ts'
export { loadPlotter } from './report/charts/loadPlotter.ts'
export type { Chart, Plotter, Point } from './report/charts/Plotter.ts'
export { figuresOn, type ReportRequest, reportPage } from './report/reportPage.ts'
export { type Because, type Difference, differences, type Evidence } from './results/differences.ts'
export { duties } from './results/duties.ts'
export { eventTypesOf } from './results/eventTypesOf.ts'
export { figureName } from './results/figureName.ts'
export { type ComparedLevel, type Comparison, levelsOf } from './results/levels.ts'
export { lifeFigures } from './results/lifeFigures.ts'
export { type FigureLineage, figureLineage } from './results/lineage.ts'
export type { Meaning } from './results/Meaning.ts'
export { type Fields, type PublishedLogRequest, publishedLog, type ToldCases } from './results/publishedLog.ts'
export { type Results, rowsOf } from './results/Results.ts'
export { type Quantity, type Row, rowId } from './results/Row.ts'
export { resultsJson } from './results/resultsJson.ts'
export { type ReleasedResults, type ResultsRefusal, type ResultsRequest, resultsOf } from './results/resultsOf.ts'
export { type Told, toldOf } from './results/told.ts'
export { type Benchmarks, benchmarkConflicts, benchmarks, type Level } from './tables/Benchmarks.ts'
export { type PopulationRow, type PopulationTable, populationTable } from './tables/Population.ts'
export { attackInWords } from './words/attack.ts'
export { type Language, longDay } from './words/day.ts'
export { agreementName, unitName } from './words/names.ts'
export { type RefusalInWords, type Refused, refusalInWords } from './words/refusal.ts'
