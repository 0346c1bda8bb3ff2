import { expect, test } from 'vitest'
import { grants, makeRoles, rolesOf } from './roles.ts'

test('the roles are made under quoted names, and nobody can log in as one', () => {
  const made = makeRoles(rolesOf(`a"'`))
  expect(made.match(/create role "a""'_\w+" nologin;/g)).toHaveLength(3)
  expect(made).toContain(`rolname = E'a"\\'_reader'`)
})

test('nobody is granted to change the log, nor the writer to read it', () => {
  const granted = grants('"s"', rolesOf('n'))
  const lines = granted.split('\n')
  const ofLog = lines.filter((line) => line.includes('"s".event'))
  expect(ofLog).toEqual([expect.stringMatching(/^grant select on .* to "n_reader";$/)])
  expect(granted).not.toMatch(/truncate|\ball\b|"n_migrator"|\.login/)
})
