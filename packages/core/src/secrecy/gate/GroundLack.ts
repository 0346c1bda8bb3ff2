/** What a ground lacks, besides what each disclosure does. */
export type GroundLack =
  /** It is not said who hears, or what is told, of whom, or for what: nobody knows what would have to be covered. */
  | 'hearers-not-said'
  | 'facts-not-said'
  | 'subjects-not-said'
  | 'purposes-not-said'
  /** What is presented de-identified says who it is about. */
  | 'identity-told'
  /** The table of the law has no such provision on that day. */
  | 'provision-not-in-force'
  /** Somebody decided by the law of another day than that of the meeting. */
  | 'law-of-another-day'
  | 'conditions-not-met'
  /** The unit that decided is the one that hears, or by the table it holds nothing under a secrecy that it could lift. */
  | 'not-theirs-to-decide'
  /** Somebody came in who could hear it on the provision, if it were decided of them too. */
  | 'not-decided-for-them'
  /** The provision wants a reservation that binds the receiver, and none is recorded of what is told. */
  | 'reservation-missing'
