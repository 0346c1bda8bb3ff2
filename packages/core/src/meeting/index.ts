export { data, type Event, MeetingKind, Mode } from './Event.ts'
export { evolve } from './evolve.ts'
export { initial, type State, type Status, status } from './State.ts'
