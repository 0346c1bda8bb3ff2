import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** The module that holds the script of the explorer: the script, with what it imports, as one text. */
export const scriptModule = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: join(root, 'packages/reporting/explorer-page'),
    build: {
      write: false,
      minify: true,
      // A browser that cannot read the answers must be able to read the script, which says so.
      target: 'es2017',
      lib: { entry: 'main.ts', formats: ['iife'], name: 'explorer', fileName: 'explorer' }
    }
  })
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  const [chunk, ...others] = output
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('the script is not one piece')
  return `// Made by \`pnpm run explorer\` from packages/reporting/explorer-page. Change that, and run it again.
/** The script of the explorer. */
export const script: string = ${JSON.stringify(chunk.code.trim())}
`
}

/** Where it stands. */
export const scriptFile = join(root, 'packages/reporting/src/explorer/script.ts')
