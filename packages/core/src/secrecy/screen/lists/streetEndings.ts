import { ours, wordsIn } from './ours.ts'
import type { WordList } from './WordList.ts'

/** How the names of Swedish streets end. */
export const streetEndings: WordList = {
  ...ours,
  words: wordsIn(`
    gatan gata vägen gränd gränden stigen torget torg backen allén slingan leden rundeln ringen kroken esplanaden
    promenaden kajen stranden bron
  `)
}
