export { data, type Event, PartyKind, Role } from './Event.ts'
export { evolve } from './evolve.ts'
export { live } from './live.ts'
export { initial, type State } from './State.ts'
