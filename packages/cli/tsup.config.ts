import { program } from '../../tools/tsup.ts'

export default program(['src/main.ts', 'src/reader.ts'], ['pg', 'pg-copy-streams', '@electric-sql/pglite', 'highs'])
