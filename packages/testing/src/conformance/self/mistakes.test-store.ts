import type { Mistake } from './Mistake.test-store.ts'
import { ofAppending, ofRacing } from './ofAppending.test-store.ts'
import { ofCutting } from './ofCutting.test-store.ts'
import { ofImporting } from './ofImporting.test-store.ts'
import { ofKeeping, ofStamping } from './ofKeeping.test-store.ts'
import { ofProjecting } from './ofProjecting.test-store.ts'
import { ofLagging, ofLoading, ofReading } from './ofReading.test-store.ts'
import { ofLinking, ofRetrying } from './ofRetrying.test-store.ts'
import { ofSubscribing } from './ofSubscribing.test-store.ts'
import { ofKilling, ofLoadingTogether, ofReopening, ofSharing, ofTakingBack } from './ofSurviving.test-store.ts'

/** For each suite, by what it is about, the mistakes that it must notice. */
export const mistakes: { readonly [about: string]: ReadonlyArray<Mistake> } = {
  'an append': ofAppending,
  'of appends at the same time': [...ofRacing, ...ofAppending.slice(3, 4), ...ofLinking.slice(0, 1)],
  'a batch that was stored': ofRetrying,
  'an event': ofLinking,
  'the stamp of an event': ofStamping,
  'what is stored': ofKeeping,
  'a reading': ofReading,
  'a subscription': ofSubscribing,
  'how far a store has come': ofLagging,
  'whatever is done with a store': [...ofRetrying.slice(0, 2), ...ofReading.slice(0, 2), ...ofSubscribing.slice(0, 1)],
  'a store under load': [...ofLoading, ...ofRacing, ...ofReading.slice(0, 1)],
  'a log that comes from elsewhere': ofImporting,
  'a projection': ofProjecting,
  'a store that was opened again': ofReopening,
  'several clients of one log': ofSharing,
  'a log that several clients put under load': ofLoadingTogether,
  'a connection that is cut': ofCutting,
  'a store that is killed while it works': ofKilling,
  'a write that is taken back before it is committed': ofTakingBack
}
