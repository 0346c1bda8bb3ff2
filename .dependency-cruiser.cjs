// Which file may import which. Each rule is broken on purpose, once, in tools/dependency-rules.test.ts.

const tests = '[.]test[a-z-]*[.]ts$'
/** Sources that are published: everything in a package's src but its tests. */
const sources = (packages) => ({ path: `^packages/${packages}/src/`, pathNot: tests })
const mayImport = (name, allowed) => ({
  name: allowed.length === 0 ? `${name}-imports-none-of-ours` : `${name}-imports-only-${allowed.join('-and-')}`,
  comment:
    `The layers point one way: ${name} may import ${allowed.length === 0 ? 'none of our packages' : allowed.join(' and ')}. ` +
    'Move what you need down into a package that it may import, or take it as an argument.',
  severity: 'error',
  from: sources(`${name}[^/]*`),
  to: { path: `^packages/(?!(${[name, ...allowed, 'testing', 'cli'].join('|')})[^/]*/)` }
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other, also by types alone, cannot be read or loaded one at a time. Move what both ' +
        'need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Delete it, or export it from the index above it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          tests,
          '[.]d[.]ts$',
          '(^|/)(index|main)[.]ts$',
          '^packages/[^/]+/tsup[.]config[.]ts$',
          '^(examples|tools)/'
        ]
      },
      to: {}
    },
    mayImport('rules', []),
    mayImport('core', ['rules']),
    mayImport('eventstore-adapter', ['core']),
    mayImport('reporting', ['core', 'rules']),
    mayImport('interchange', ['rules']),
    mayImport('testing', ['core', 'rules']),
    {
      name: 'nobody-imports-cli',
      comment:
        'cli is a program, not a library. Move what you need into core or reporting, and let cli import it. (The benchmark ' +
        'measures how it reads a log, and the scenarios show what it prints; each from the one file that may.)',
      severity: 'error',
      from: { pathNot: '^(packages/cli/|tools/(bench/src/data/reading|scenarios/program)[.]ts$)' },
      to: { path: '^packages/cli/' }
    },
    {
      name: 'packages-import-no-examples-or-tools',
      comment:
        'A package must work without this repository around it. Move what you need into a package. (Tests may: they are ' +
        'not published.)',
      severity: 'error',
      from: sources('[^/]+'),
      to: { path: '^(examples|tools|docs|bench|scenarios)/' }
    },
    {
      name: 'no-import-of-own-index',
      comment:
        'Inside a package import the file that defines the name. An index.ts is imported only by the index.ts above it; ' +
        'importing it from inside makes cycles.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/', pathNot: '/index([.]test[a-z-]*|)[.]ts$' },
      to: { path: '^packages/$1/src/(|.*/)index[.]ts$' }
    },
    {
      name: 'across-packages-by-name',
      comment:
        'Import another package by its name (@norrsken/core), never by a path into its folder: the path does not exist ' +
        'for those who install the package.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|examples/[^/]+|tools|docs|bench|scenarios)/' },
      to: { path: '^packages/', pathNot: ['^$1/', '^packages/cli/'], dependencyTypes: ['local'] }
    },
    {
      name: 'pure-packages-import-no-builtins',
      comment:
        'rules, core, reporting and interchange run anywhere and do no input or output. Take what you need as an ' +
        'argument, or do it in an adapter or in cli.',
      severity: 'error',
      from: sources('(rules|core|reporting|interchange)'),
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'only-codec-and-secrecy-open',
      comment:
        'What is sealed is opened by the codec, which writes it back to a log, and by the screening, which tells where something ' +
        'stands in it. Compare sealed values with `Sealed.same`, and ask `Secrecy.viewFor` what a unit may know.',
      severity: 'error',
      from: {
        path: '^packages/',
        pathNot: [tests, '^packages/core/src/(codec/values|secrecy/(Sealed|open|screen/ofSealed))[.]ts$']
      },
      to: { path: '^packages/core/src/secrecy/(open|Box)[.]ts$' }
    },
    {
      name: 'only-disclosure-control-opens-counts',
      comment:
        'A count is opened by the disclosure control alone, and only its `release` makes something released. Take a ' +
        '`Released<Count>` and ask `DisclosureControl.read` what it shows.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [tests, '^packages/reporting/src/disclosure/'] },
      to: { path: '^packages/reporting/src/disclosure/(open|box)[.]ts$' }
    },
    {
      name: 'only-release-releases',
      comment:
        'What is released has been through the audit, so only `release` makes it. Everything else in the disclosure ' +
        'control works on figures that are not released yet.',
      severity: 'error',
      from: { path: '^packages/reporting/src/disclosure/', pathNot: [tests, '/(release|read)[.]ts$'] },
      to: { path: '^packages/reporting/src/disclosure/box[.]ts$' }
    },
    {
      name: 'testing-only-in-tests',
      comment:
        '@norrsken/testing is for tests. Sources that need one of its parts should have it in core, where it belongs.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [tests, '^packages/(testing|cli)/'] },
      to: { path: '^packages/testing/' }
    },
    {
      name: 'cli-imports-only-the-generator-of-testing',
      comment:
        'cli makes synthetic logs with @norrsken/testing/synthetic; the main entry brings fast-check into the program.',
      severity: 'error',
      from: sources('cli'),
      to: { path: '^packages/testing/src/', pathNot: '^packages/testing/src/synthetic/' }
    },
    {
      name: 'no-dev-dependencies-in-sources',
      comment:
        'Those who install the package do not get its devDependencies. Make it a peerDependency (as fp-ts) or a ' +
        'dependency. (cli is bundled: all that it uses is inside.)',
      severity: 'error',
      from: { path: '^packages/(?!cli/)[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional'] }
    },
    {
      name: 'no-undeclared-dependencies',
      comment:
        "The package is not in the package.json of the one that imports it. Add it there (pnpm add, 'catalog:').",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
    },
    {
      name: 'not-to-unresolvable',
      comment:
        'There is no such file or package entry. Check the spelling, the ending .ts, and the exports of the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|examples)/[^/]+/(dist|out)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@norrsken/source', 'import', 'require', 'node', 'default', 'types']
    }
  }
}
