import type { Log } from '@norrsken/core'
import { type Language, lifeAccount, lifeReport } from '@norrsken/reporting'
import { Day } from '@norrsken/rules'

/** The documents that the log cites. */
const documents = {
  sv: {
    S0: 'Hälso- och sjukvårdsnämndens protokoll, § 127 (HSN/1630/2020)',
    S1: 'Överenskommelsen, utgåvan 2024-08-29, med följebrev 2024-09-24',
    S2: 'Artikel om modellen, odaterad',
    S3: 'Ärendebeskrivning till nämndens beslut',
    S4: 'Sociala samrådsgruppens protokoll, 2023-02-24'
  },
  en: {
    S0: 'Minutes of the health and medical board, § 127 (HSN/1630/2020)',
    S1: 'The agreement, edition 2024-08-29, with its covering letter of 2024-09-24',
    S2: 'An article on the model, undated',
    S3: 'Case description to the decision of the board',
    S4: 'Minutes of the Social consultation group, 2023-02-24'
  }
} as const

/** The history of the agreement at the end of 2024: for the terminal, and as a page. It asks no clock. */
export const history = (
  { agreements }: Log.World,
  language: Language
): { readonly text: string; readonly html: string } => {
  const validAt = Day.day('2024-12-31')
  const request = {
    agreements,
    validAt,
    knownAt: null,
    period: { from: Day.day('2020-01-01'), to: validAt },
    documents: documents[language]
  }
  return { text: lifeAccount(request, language), html: lifeReport(request, language).html }
}
