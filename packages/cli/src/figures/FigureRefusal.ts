import type { ResultsRefusal } from '@norrsken/reporting'

/** Why there are no figures. An agreement that nobody knows is a failure of its own. */
export type FigureRefusal = Exclude<ResultsRefusal, { readonly type: 'UnknownAgreement' }>
