export { type Basis, data, type Event } from './Event.ts'
export { evolve } from './evolve.ts'
export { initial, type State, type Status, status } from './State.ts'
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
