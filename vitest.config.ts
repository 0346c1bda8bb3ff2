import { defaultServerConditions } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'

const conditions = ['@norrsken/source', ...defaultServerConditions]
const project = (name: string, include: Array<string>) => ({ extends: true as const, test: { name, include } })

export default defineConfig({
  ssr: { resolve: { conditions } },
  test: {
    exclude: [...configDefaults.exclude, '**/dist/**'],
    reporters: ['default', './tools/summary-reporter.ts'],
    projects: [
      project('unit', ['{packages,examples}/*/**/*.test.ts', 'tools/**/*.test.ts']),
      project('prop', ['{packages,examples}/*/**/*.test-prop.ts']),
      project('docs', ['docs/**/*.test.ts']),
      project('scenarios', ['scenarios/**/*.test.ts']),
      {
        extends: true,
        test: {
          name: 'databases',
          include: ['{packages,examples}/*/**/*.test-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      project('exhaustive', ['packages/*/**/*.test-exhaustive.ts']),
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tools/browser/*.test-browser.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
})
