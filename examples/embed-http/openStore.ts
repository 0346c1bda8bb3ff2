import {
  type DurableStore,
  migrate,
  postgresEventStore,
  type Unready,
  words
} from '@norrsken/eventstore-adapter-postgres'
import { pgliteEventStore } from '@norrsken/eventstore-adapter-postgres/pglite'
import type { Configuration } from './configuration.ts'
import { E, pipe, TE } from './fp.ts'
import { logIn } from './log/logIn.ts'

/** Opens the store of a configuration, its schema made or checked; or a sentence for whoever runs the service. */
export const openStore = (configuration: Configuration): TE.TaskEither<string, DurableStore> =>
  pipe(
    opened(configuration),
    TE.chain((store) =>
      pipe(
        begun(store, configuration.log),
        TE.orElse((reason) => async () => {
          await store.close()
          return E.left(reason)
        })
      )
    )
  )

const opened = ({ database, tenant, timeoutMs }: Configuration): TE.TaskEither<string, DurableStore> => {
  if (database.type === 'folder') return inFolder(database.path, tenant)
  const server = { connectionString: database.url, application_name: 'intake' }
  // A migration takes the time that it takes; an append that waits for another gives up, and so
  // does whoever waits for a network that says nothing.
  const prepared: TE.TaskEither<Unready, unknown> = database.migrates ? migrate({ connection: server }) : TE.right(null)
  return pipe(
    prepared,
    TE.chain(() =>
      postgresEventStore({
        connection: { ...server, statement_timeout: timeoutMs, query_timeout: timeoutMs + 1_000 },
        tenant
      })
    ),
    TE.mapLeft(words)
  )
}

/** Whatever the file system has against a folder is thrown. */
const inFolder =
  (path: string, tenant: string): TE.TaskEither<string, DurableStore> =>
  async () => {
    try {
      return E.mapLeft(words)(await pgliteEventStore(path, { tenant })())
    } catch {
      return E.left(`the folder \`${path}\` cannot be opened`)
    }
  }

/** A store without events takes over the log that it is to begin with. */
const begun = (store: DurableStore, file: string | null): TE.TaskEither<string, DurableStore> =>
  file === null
    ? TE.right(store)
    : pipe(
        store.lag(),
        TE.mapLeft(() => 'the log cannot be reached'),
        TE.chain(({ settled }) => (settled === null ? takenOver(store, file) : TE.right(store)))
      )

const takenOver = (store: DurableStore, file: string): TE.TaskEither<string, DurableStore> =>
  pipe(
    TE.fromEither(logIn(file)),
    TE.chain((events) =>
      pipe(
        store.importLog(events),
        TE.mapLeft((error) => (error.type === 'NotNext' ? notSound(file, error.index) : 'the log was not taken over'))
      )
    ),
    TE.map(() => store)
  )

const notSound = (file: string, index: number): string => `\`${file}\`: event ${index + 1} does not continue the log`
