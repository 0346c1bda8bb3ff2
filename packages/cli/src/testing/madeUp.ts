/** What standard error says of a log that is made up, in whole. */
export const madeUp = {
  sv: 'den här loggen är påhittad (syntetisk): inget i den har hänt\n',
  en: 'this log is made up (synthetic): nothing in it has happened\n'
} as const

/** What it says for some options: with `--json` nothing, as the document says it. */
export const madeUpFor = (options: ReadonlyArray<string>): string =>
  options.includes('--json') ? '' : options.includes('en') ? madeUp.en : madeUp.sv
