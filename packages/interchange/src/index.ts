export type { CloudEvent, Origin, Problem as CloudEventProblem } from './cloudevents/CloudEvent.ts'
export { cloudEventLines, cloudEvents } from './cloudevents/cloudEvents.ts'
export * as Csv from './csv/index.ts'
export * as Deidentify from './deidentify/index.ts'
export * as Duration from './duration/Duration.ts'
export * as Attribute from './log/Attribute.ts'
export * as EventLog from './log/EventLog.ts'
export * as Timestamp from './log/Timestamp.ts'
export type { TraceObjects } from './ocel/known.ts'
export type {
  Ocel,
  OcelEvent,
  OcelObject,
  OcelRelation,
  OcelType,
  OcelValueType,
  Problem as OcelProblem
} from './ocel/OcelLog.ts'
export { ocel } from './ocel/ocel.ts'
export { ocelText } from './ocel/ocelText.ts'
export { dictionary, dictionarySchema } from './table/dictionary.ts'
export { dictionaryPage } from './table/dictionaryPage.ts'
export * as Schema from './table/Schema.ts'
export * as Table from './table/Table.ts'
export type { Problem as XesProblem } from './xes/Problem.ts'
export { xes } from './xes/xes.ts'
