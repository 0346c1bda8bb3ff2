import type { ExportWords } from './export.ts'

const what = {
  cases: 'det finns färre än så',
  attribute: 'färre har ett och samma värde på en egenskap',
  course: 'färre har samma förlopp',
  together: 'färre har samma förlopp och samma egenskaper',
  loose: 'det finns händelser som inget ärende har',
  everything: 'inget skulle bli kvar'
}

/** What is said of exports in Swedish. */
export const exportSv: ExportWords = {
  optionOfOtherForm: ({ option, form, forms }) =>
    `\`--${option}\` hör inte till \`${form}\`, bara till ${forms.map((one) => `\`${one}\``).join(', ')}`,
  ledgerNotForAudience: (audience) =>
    `\`--ledger\` hör inte till en export för \`${audience}\`, bara till \`steering\` och \`public\`: den säger allt som loggen säger, så det finns inget i den att pröva`,
  tooFewToTell: ({ audience, of, key, k }) =>
    `för \`${audience}\` sägs inget som färre än ${k} ärenden delar: ${what[of]}${key === null ? '' : ` (\`${key}\`)`}; inget skrivs`,
  notInForm: ({ form, problem, where }) =>
    `\`${form}\` kan inte hålla det här: ${problem}${where === '' ? '' : ` (${where})`}; inget skrivs`
}
