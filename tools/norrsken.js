// The root script `norrsken`. pnpm runs scripts in the root of the workspace and leaves the caller's folder in INIT_CWD
// (also with -C): go back there, so that the program finds relative paths where its caller means them.
import { existsSync } from 'node:fs'

const main = new URL('../packages/cli/dist/main.js', import.meta.url)
if (existsSync(main)) {
  process.chdir(process.env.INIT_CWD ?? process.cwd())
  await import(main.href)
} else {
  process.stderr.write('norrsken is not built yet: run `npx -y pnpm@12.21.0 build` first\n')
  process.exitCode = 2
}
