import type { Suite } from '../Claims.ts'
import { appending } from './appending.ts'
import { cutting } from './cutting.ts'
import { expecting } from './expecting.ts'
import { following } from './following.ts'
import { importing } from './importing.ts'
import { keeping } from './keeping.ts'
import { killing } from './killing.ts'
import { lagging } from './lagging.ts'
import { linking } from './linking.ts'
import { loading, loadingTogether } from './loading.ts'
import { projecting } from './projecting.ts'
import { projectingAnew } from './projectingAnew.ts'
import { promising } from './promising.ts'
import { racing } from './racing.ts'
import { reading } from './reading.ts'
import { readingOn } from './readingOn.ts'
import { reopening } from './reopening.ts'
import { retrying } from './retrying.ts'
import { sharing } from './sharing.ts'
import { stamping } from './stamping.ts'
import { subscribing } from './subscribing.ts'
import { takingBack } from './takingBack.ts'
import { telling } from './telling.ts'

/** Everything that is said of a store, in the order in which it is tried. */
export const suites: ReadonlyArray<Suite> = [
  promising,
  appending,
  expecting,
  racing,
  retrying,
  linking,
  stamping,
  keeping,
  reading,
  readingOn,
  subscribing,
  following,
  lagging,
  telling,
  loading,
  importing,
  projecting,
  projectingAnew,
  reopening,
  sharing,
  loadingTogether,
  cutting,
  killing,
  takingBack
]
