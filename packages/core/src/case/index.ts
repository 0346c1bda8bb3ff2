export { homesAt } from './accounts.ts'
export type { Command, Request } from './Command.ts'
export { type Context, decide } from './decide.ts'
export type { Discussing } from './discuss.ts'
export { type Basis, data, type Event } from './Event.ts'
export { evolve } from './evolve.ts'
export { noteOf } from './note.ts'
export type { Refusal } from './Refusal.ts'
export { type Home, initial, type State, type Status, status } from './State.ts'
export type { ScreenFinding, Screening } from './screening.ts'
export {
  AgeBand,
  DiscussionKind,
  FactClass,
  Known,
  Purpose,
  Subject,
  ViolenceContext,
  ViolenceForm
} from './words.ts'
