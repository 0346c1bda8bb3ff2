import type { Life } from '../agreement/Life.ts'
import type { State } from '../agreement/State.ts'

/** What an agreement's norms are judged on: what was done by a day, and the life that follows from it. */
export interface Facts {
  readonly state: State
  readonly life: Life
}
