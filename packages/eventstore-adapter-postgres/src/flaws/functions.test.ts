import { describe, expect, test } from 'vitest'
import { type Migration, migrations } from '../schema/migrations.ts'
import { functionsOf } from './functions.ts'

const s = '"A log"'

const step = (version: number, text: string): Migration => ({
  version,
  name: 'made up',
  sql: (schema) => text.replaceAll('S.', `${schema}.`)
})

describe('the functions of a schema', () => {
  test('are all that the migrations make', () => {
    const text = migrations.map(({ sql }) => sql(s)).join('\n')
    const functions = functionsOf(s)
    expect(functions).toHaveLength(text.match(/create function/g)?.length ?? 0)
    expect(functions.map(({ name }) => name)).toContain('append')
    for (const { language, body } of functions) {
      expect(language).toMatch(/^(plpgsql|sql)$/)
      expect(text).toContain(`$${body}$`)
    }
    expect(functions.filter(({ isDefiner }) => !isDefiner).map(({ name }) => name)).toEqual(['refuse', 'told'])
  })

  test('are read with how they run, under which rights, and what is set meanwhile', () => {
    const text = `
      create table S.t (x integer);
      create function S.one(p text, q integer) returns table (
        x integer
      ) language sql stable strict security definer
      set search_path = pg_catalog, pg_temp set enable_seqscan = off as $body$ select '$$' $body$;
      create function S.two() returns trigger language plpgsql as $$begin end$$;
      create function elsewhere.three() returns integer language sql as $$ select 3 $$;`
    expect(functionsOf(s, [step(1, text)])).toEqual([
      {
        name: 'one',
        language: 'sql',
        volatility: 'stable',
        isDefiner: true,
        isStrict: true,
        settings: ['search_path=pg_catalog, pg_temp', 'enable_seqscan=off'],
        body: " select '$$' "
      },
      {
        name: 'two',
        language: 'plpgsql',
        volatility: 'volatile',
        isDefiner: false,
        isStrict: false,
        settings: [],
        body: 'begin end'
      }
    ])
  })

  test('are as they were made last', () => {
    const steps = [
      step(1, 'create function S.one() returns integer language sql as $$ select 1 $$;'),
      step(2, 'create or replace function S.one() returns integer language sql as $$ select 2 $$;')
    ]
    expect(functionsOf(s, steps).map(({ body }) => body)).toEqual([' select 2 '])
  })
})
