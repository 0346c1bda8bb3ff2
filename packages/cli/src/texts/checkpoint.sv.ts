import type { CheckpointTexts } from './checkpoint.ts'

/** Vad programmet säger om kontrollpunkter, på svenska. */
export const checkpointSv: CheckpointTexts = {
  notResumed: (checkpoint, log, why) => {
    switch (why.type) {
      case 'NotWhole':
        return `\`--checkpoint\`: ${checkpoint} är ingen kontrollpunkt, eller ingen hel; filen lämnas som den är. Ange en fil som inte finns ännu för att skapa en`
      case 'OtherVersion':
        return `\`--checkpoint\`: ${checkpoint} skapades av en annan version av programmet (${why.found}), eller på en dator av annat slag; den lämnas som den är. Ta bort den för att läsa loggen från början`
      case 'OtherLog':
        return `\`--checkpoint\`: ${checkpoint} skapades från en annan logg än ${log}, eller från den här innan något i den ändrades; den lämnas som den är. Är loggen som den ska vara, ta bort kontrollpunkten för att läsa loggen från början`
    }
  },
  notKept: (checkpoint, log) =>
    `ingen kontrollpunkt skrivs till ${checkpoint}: den sista raden i ${log} har inget slut, och någon kan fortfarande hålla på att skriva den`
}
