import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { history } from './history.ts'
import { readLog } from './readLog.ts'

/** What is said of the page, in both languages. */
const said = {
  sv: {
    wrote: (file: string) => `Rapporten finns i ${file}`,
    failed: (file: string, why: string) => `rapporten kunde inte skrivas till \`${file}\`: ${why}`
  },
  en: {
    wrote: (file: string) => `The report is in ${file}`,
    failed: (file: string, why: string) => `the report could not be written to \`${file}\`: ${why}`
  }
}

const here = import.meta.dirname

const main = (): number => {
  const options = asked()
  if (options === null) {
    console.error('usage: node main.ts [--lang sv|en] [--out <folder>]')
    return 2
  }
  const { lang, out } = options
  const { text, html } = history(readLog(readFileSync(join(here, 'history.ndjson'), 'utf8')), lang)
  process.stdout.write(text)
  const file = join(out, 'report.html')
  const shown = relative(process.cwd(), file).replaceAll('\\', '/')
  try {
    mkdirSync(out, { recursive: true })
    writeFileSync(file, html)
  } catch (error) {
    console.error(`\n${said[lang].failed(shown, reason(error))}`)
    return 1
  }
  console.log(`\n${said[lang].wrote(shown)}`)
  return 0
}

const asked = (): { readonly lang: 'sv' | 'en'; readonly out: string } | null => {
  try {
    const { values } = parseArgs({ options: { lang: { type: 'string' }, out: { type: 'string' } } })
    const { lang = 'sv', out = join(here, 'out') } = values
    return lang === 'sv' || lang === 'en' ? { lang, out } : null
  } catch {
    return null
  }
}

/** Why a file could not be written, without the path that is already named. */
const reason = (error: unknown): string =>
  error instanceof Error ? (/^\w+: ([^,]+)/.exec(error.message)?.[1] ?? error.message) : String(error)

process.exitCode = main()
