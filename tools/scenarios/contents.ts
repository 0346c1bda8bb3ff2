import { Clauses } from '@norrsken/core'
import type { Scenario } from './Scenario.ts'

/** The list of scenarios for their README: clause by clause, those in which it is kept first. */
export const contents = (scenarios: ReadonlyArray<Scenario>): string =>
  Clauses.catalogue
    .flatMap(({ number, title }) => {
      const about = scenarios.filter(({ clauses }) => clauses.includes(number))
      const name = number === 'signatures' ? title.en : `Clause ${number}: ${title.en}`
      return about.length === 0 ? [] : [`### ${name}\n\n${['good', 'bad'].flatMap(listed(about)).join('\n')}\n`]
    })
    .join('\n')

const listed =
  (scenarios: ReadonlyArray<Scenario>) =>
  (folder: string): ReadonlyArray<string> =>
    scenarios
      .filter(({ good }) => good === (folder === 'good'))
      .map(({ title, path }) => `- ${folder}: [${title}](${path.slice('scenarios/'.length)})`)

/** The README with another list in it: all that follows its line `## Clause by clause`. */
export const withContents =
  (list: string) =>
  (readme: string): string =>
    `${readme.slice(0, readme.indexOf(heading) + heading.length)}\n\n${list}`

const heading = '## Clause by clause'
