import { type Change, ofEach, saying } from './Change.ts'

const custody = 'police/custody'

/** Changes of what is hidden in the ends of consents that are seen. */
export const ofConsents: ReadonlyArray<Change> = [
  {
    name: 'the end of a consent that another unit recorded',
    of: ['ConsentNarrowed', 'ConsentWithdrawn'],
    candidates: (ground) =>
      ofEach(ground, (event) =>
        (event.type === 'ConsentNarrowed' || event.type === 'ConsentWithdrawn') && ground.isKnown(event)
          ? { ...event, by: { unit: custody, function: 'deputy' } }
          : null
      )
  },
  {
    name: 'a narrowing that names another unit besides',
    of: ['ConsentNarrowed'],
    candidates: (ground) =>
      ofEach(ground, (event) => {
        const { recipients } = event.data
        return event.type === 'ConsentNarrowed' && Array.isArray(recipients) && ground.isKnown(event)
          ? saying(event, { recipients: [...recipients, custody] })
          : null
      })
  }
]
