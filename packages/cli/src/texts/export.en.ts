import type { ExportWords } from './export.ts'

const what = {
  cases: 'there are fewer in all',
  attribute: 'fewer have one value of an attribute',
  course: 'fewer have one course of events',
  together: 'fewer have one course and the same attributes',
  loose: 'there are events that no case has',
  everything: 'nothing would be left'
}

/** What is said of exports in English. */
export const exportEn: ExportWords = {
  optionOfOtherForm: ({ option, form, forms }) =>
    `\`--${option}\` does not go with \`${form}\`, only with ${forms.map((one) => `\`${one}\``).join(', ')}`,
  ledgerNotForAudience: (audience) =>
    `\`--ledger\` does not go with an export for \`${audience}\`, only with \`steering\` and \`public\`: it says all that the log says, so nothing in it can be audited`,
  tooFewToTell: ({ audience, of, key, k }) =>
    `nothing is told to \`${audience}\` that fewer than ${k} cases share: ${what[of]}${key === null ? '' : ` (\`${key}\`)`}; nothing is written`,
  notInForm: ({ form, problem, where }) =>
    `\`${form}\` cannot hold this: ${problem}${where === '' ? '' : ` (${where})`}; nothing is written`
}
