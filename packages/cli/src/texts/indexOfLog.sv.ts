import type { IndexTexts } from './indexOfLog.ts'

/** Vad programmet säger om en loggs index, på svenska. */
export const indexSv: IndexTexts = {
  notIndexed: (index, log, why) => {
    switch (why.type) {
      case 'NotWhole':
        return `\`--index\`: ${index} är inget index, eller inget helt; filen lämnas som den är. Ange en fil som inte finns ännu för att skapa ett`
      case 'OtherVersion':
        return `\`--index\`: ${index} skapades av en annan version av programmet (${why.found}), eller på en dator av annat slag; filen lämnas som den är. Ta bort den för att få loggen kontrollerad på nytt`
      case 'OtherLog':
        return `\`--index\`: ${index} skapades från en annan logg än ${log}, eller från den här innan något i den ändrades; filen lämnas som den är. Är loggen som den ska vara, ta bort indexet för att få loggen kontrollerad på nytt`
    }
  }
}
