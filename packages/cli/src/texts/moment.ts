import { Log, Words } from '@norrsken/core'
import { Stockholm } from '@norrsken/rules'

/** A written day or instant in its long form, in Swedish time. */
export const moment = (iso: string, lang: Words.Lang): string =>
  iso.length === '2023-03-01'.length
    ? Words.day(iso, lang)
    : Words.language(lang).instant(Stockholm.toLocalIso(Log.instantOf(iso)))
