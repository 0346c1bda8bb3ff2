import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const agreed = {
  ...sampleLog[12],
  id: 'e20',
  version: 10,
  type: 'CostKeyAgreed',
  effective: '2024-05-20',
  recorded: '2024-05-20T12:00:00+02:00',
  data: { shares: { are: 3333, ostersund: 6667 } }
}
const on = runOn({ files: { log: textOf([...sampleLog, agreed]), without: textOf(sampleLog) } })
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await on(...args, '--json')).out)

describe('ask cost-shares', () => {
  test('says what each party pays of an amount in öre, with the proof', async () => {
    const { value, proof, ask, next } = await json('ask', 'log', 'cost-shares', '1000000')
    expect(value).toEqual({ are: 333_300, ostersund: 666_700 })
    expect(proof).toMatchObject({ type: 'rule', rule: '13/cost-shares', clause: '13', outcome: value })
    expect({ ask, next }).toEqual({
      ask: { validAt: '2024-07-01', knownAt: null, edition: '2023-03-01', reading: {} },
      next: null
    })
  })

  test('has no value before there is a key, and then when there will be', async () => {
    expect(await json('ask', 'log', 'cost-shares', '100', '--valid-at', '2024-05-19')).toMatchObject({
      value: null,
      next: { on: '2024-05-20', becomes: { are: 33, ostersund: 67 } }
    })
    expect(await json('ask', 'without', 'cost-shares', '100')).toMatchObject({ value: null, next: null })
    expect((await on('ask', 'without', 'cost-shares', '100', '--strict')).exit).toBe(0)
  })

  test('is told in kronor, in both languages', async () => {
    const told = async (lang: string, ...more: ReadonlyArray<string>) =>
      (await on('ask', 'log', 'cost-shares', '100001', '--lang', lang, ...more)).out.replaceAll('\u00a0', ' ')
    const swedish = await told('sv')
    expect(swedish).toMatch(
      /^Efter den kostnadsnyckel som gäller den 1 juli 2024 delas 1 000,01 kr mellan dem som nyckeln nämner \(punkt 13\)\.\n/
    )
    expect(swedish).toContain(
      'Åre kommun betalar 333,30 kr: 3333 av 10000 delar av 1 000,01 kr, avrundat nedåt (enligt punkt 13).\n'
    )
    expect(swedish).toContain(
      'Östersunds kommun betalar 666,71 kr: 6667 av 10000 delar av 1 000,01 kr, avrundat nedåt, och ett av de ören som blev över (enligt punkt 13).\n'
    )
    const english = await told('en')
    expect(english).toMatch(/^By the cost key that holds on 1 July 2024, SEK 1,000\.01 is shared by those whom/)
    expect(english).toContain('Åre municipality pays SEK 333.30: 3333 of 10000 parts of SEK 1,000.01, rounded down (')
    expect(await told('en', '--valid-at', '2024-05-19')).toContain(
      'the answer changes on 20 May 2024: Åre municipality SEK 333.30 and Östersund municipality SEK 666.71.'
    )
  })

  test('is explained in the same words', async () => {
    const asked = await on('ask', 'log', 'cost-shares', '100')
    expect((await on('explain', 'log', 'cost-shares', '100')).out).toBe(asked.out)
  })

  test.each(['-1', '1.5', '1 000', '9007199254740992', 'tusen', ''])(
    'does not take "%s" as an amount',
    async (amount) => {
      const { exit, out } = await on('ask', 'log', 'cost-shares', amount, '--lang', 'en')
      expect({ exit, out }).toEqual({ exit: 2, out: '' })
    }
  )

  test('says what is lacking where no amount is given', async () => {
    const { exit, err } = await on('ask', 'log', 'cost-shares', '--lang', 'en')
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'norrsken: `ask` lacks an amount in whole öre, such as `1250000`\n'
    })
  })
})
