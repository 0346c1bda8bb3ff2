import type { Reporter, TestModule, Vitest } from 'vitest/node'

/**
 * Ends a run with the counts on one plain line, which a build server can read. In CI a run also fails when a test was
 * left out, or when a project found no test at all.
 */
export default class Summary implements Reporter {
  #projects: ReadonlyArray<string> = []

  onInit(vitest: Vitest): void {
    this.#projects = vitest.projects.map((project) => project.name)
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    const empty = new Set(this.#projects)
    count.failed += unhandledErrors.length
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1
        empty.delete(module.project.name)
      }
      for (const suite of [module, ...module.children.allSuites()]) {
        if (suite.errors().length > 0) count.failed += 1
      }
    }
    const skipped = count.skipped + count.pending
    if (process.env['CI'] !== undefined) {
      for (const name of empty) refuse(`the project \`${name}\` has no test`)
      if (skipped > 0) refuse('tests were skipped')
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${skipped} skipped\n`)
  }
}

const refuse = (reason: string): void => {
  process.stdout.write(`\nrefused in CI: ${reason}\n`)
  process.exitCode = 1
}
