import { describe, expect, test } from 'vitest'
import { type DefaultProof, type EventProof, type Json, openPoints, type Proof } from '../Proof.ts'
import type { Tri } from '../Tri.ts'
import { evaluate } from './evaluate.ts'
import { openPoint, type Reasoned, reasoned } from './Reasoned.ts'
import { weigh as term, type Weighing } from './Term.ts'
import { weighed } from './weigh.ts'

type Weighed = Weighing<Reasoned<Tri>, Reasoned<Json>>

/** A reason that can be told from every other. */
const because = (id: string): EventProof => ({
  type: 'event',
  id,
  event: 'Happened',
  effective: '2024-01-01',
  recorded: '2024-01-01T00:00:00Z',
  says: {}
})

const exception = (name: string, when: Tri, gives: Json): Weighed['exceptions'][number] => ({
  name,
  when: reasoned(when, because(`whether ${name}`)),
  gives: reasoned(gives, because(`then ${name}`))
})

const weighing = (base: Json | undefined, ...exceptions: Weighed['exceptions']): Weighed => ({
  rule: '1/rule',
  clause: '1',
  base: base === undefined ? null : { name: 'base', gives: reasoned(base, because('base')) },
  exceptions
})

const nothing = 'nothing decides'
const weigh = (of: Weighed): { readonly value: Json; readonly proof: DefaultProof } => {
  const { value, because } = weighed<Json>(of, nothing)
  const [proof] = because
  if (proof?.type !== 'default' || because.length > 1) throw new Error('a weighing is one step of a proof')
  return { value, proof }
}

const names = (grounds: ReadonlyArray<{ readonly name: string }>): ReadonlyArray<string> =>
  grounds.map(({ name }) => name)

/** Every list of so many of some things. */
const listsOf = <A>(some: ReadonlyArray<A>, length: number): ReadonlyArray<ReadonlyArray<A>> =>
  length === 0 ? [[]] : listsOf(some, length - 1).flatMap((list) => some.map((one) => [...list, one]))

/** Every rule with up to three exceptions, each holding, not holding or not known to, that come to one of three things. */
const everyWeighing: ReadonlyArray<Weighed> = [undefined, 'a', 'b'].flatMap((base) =>
  [0, 1, 2, 3].flatMap((length) =>
    listsOf(
      (['yes', 'no', 'unknown'] as const).flatMap((when) => ['a', 'b', 'c'].map((gives) => ({ when, gives }))),
      length
    ).map((list) => weighing(base, ...list.map(({ when, gives }, i) => exception(`exception ${i + 1}`, when, gives))))
  )
)

/** What a rule comes to if all is known: the exceptions that hold if there are any, else the base. */
const cameTo = (
  { base, exceptions }: Weighed,
  holds: ReadonlyArray<boolean>
): { readonly is: 'value' | 'conflict' | 'gap'; readonly value: Json } => {
  const said = exceptions.filter((_, i) => holds[i]).map(({ gives }) => gives.value)
  if (said.length === 0) return base === null ? { is: 'gap', value: nothing } : { is: 'value', value: base.gives.value }
  const [first = nothing] = said
  return said.every((one) => one === first) ? { is: 'value', value: first } : { is: 'conflict', value: nothing }
}

/** What a rule comes to in each way in which what is unknown may turn out to be. */
const everyTurn = (of: Weighed): ReadonlyArray<ReturnType<typeof cameTo>> =>
  of.exceptions
    .reduce<ReadonlyArray<ReadonlyArray<boolean>>>(
      (turns, { when }) =>
        turns.flatMap((turn) =>
          (when.value === 'unknown' ? [true, false] : [when.value === 'yes']).map((one) => [...turn, one])
        ),
      [[]]
    )
    .map((holds) => cameTo(of, holds))

const isSame = (turns: ReadonlyArray<ReturnType<typeof cameTo>>): boolean =>
  new Set(turns.map(({ is, value }) => `${is} ${String(value)}`)).size === 1

describe('a rule with exceptions, whatever is known of them', () => {
  test('there are as many as there should be', () => {
    expect(everyWeighing).toHaveLength(3 * (1 + 9 + 81 + 729))
  })

  test('comes to what it would come to however the unknown turned out, and else is open', () => {
    for (const of of everyWeighing) {
      const turns = everyTurn(of)
      const [first] = turns
      const { value, proof } = weigh(of)
      const expected = isSame(turns) ? first?.value : nothing
      expect({ of, value }).toEqual({ of, value: expected })
      expect(proof.outcome).toBe(value)
    }
  })

  test('is open for the one cause that is so: a conflict, a gap, or a fact that is missing', () => {
    for (const of of everyWeighing) {
      const turns = everyTurn(of)
      const cause = !isSame(turns) ? 'missing-fact' : turns[0]?.is === 'value' ? null : turns[0]?.is
      expect({ of, cause: weigh(of).proof.open?.cause ?? null }).toEqual({ of, cause })
    }
  })

  test('of what would decide it, names what, were it known not to hold, would leave nothing unknown', () => {
    for (const of of everyWeighing) {
      const { open } = weigh(of).proof
      if (open?.cause !== 'missing-fact') continue
      const known = of.exceptions.map((one) =>
        open.wouldDecide.some(({ name }) => name === one.name) ? { ...one, when: reasoned<Tri>('no') } : one
      )
      expect(open.wouldDecide.length).toBeGreaterThan(0)
      for (const { name } of open.wouldDecide) {
        expect(of.exceptions.find((one) => one.name === name)?.when.value).toBe('unknown')
      }
      expect(weigh({ ...of, exceptions: known }).proof.open?.cause).not.toBe('missing-fact')
    }
  })

  test('cites every exception that holds as a reason, and every one that does not as tried in vain', () => {
    for (const of of everyWeighing) {
      const { won, notMet, defeated, open } = weigh(of).proof
      const whose = (when: Tri): ReadonlyArray<string> => names(of.exceptions.filter((one) => one.when.value === when))
      const applying = whose('yes')
      expect(names(notMet)).toEqual(whose('no'))
      if (open === null) expect(names(won)).toEqual(applying.length > 0 ? applying : ['base'])
      else expect(won).toEqual([])
      if (open?.cause === 'conflict') expect(names(open.wouldDecide)).toEqual(applying)
      expect(defeated.length === 0 || (applying.length > 0 && of.base !== null)).toBe(true)
    }
  })

  test('names the base as defeated where exceptions have made another thing of it', () => {
    for (const of of everyWeighing) {
      const { value, proof } = weigh(of)
      if (proof.open !== null) continue
      const overruled = of.base !== null && of.base.gives.value !== value
      expect(names(proof.defeated)).toEqual(overruled ? ['base'] : [])
    }
  })

  test('is the same in whatever order its exceptions stand', () => {
    for (const of of everyWeighing) {
      const { value, proof } = weigh(of)
      const turned = weigh({ ...of, exceptions: [...of.exceptions].reverse() })
      expect([turned.value, turned.proof.open?.cause]).toEqual([value, proof.open?.cause])
      expect(names(turned.proof.won).toSorted()).toEqual(names(proof.won).toSorted())
    }
  })

  test('is not changed by an exception that does not hold, but that it was tried', () => {
    for (const of of everyWeighing) {
      const { value, proof } = weigh(of)
      const more = weigh({ ...of, exceptions: [...of.exceptions, exception('another', 'no', 'c')] })
      expect(more.value).toBe(value)
      expect({ ...more.proof, notMet: [] }).toEqual({ ...proof, notMet: [] })
      expect(names(more.proof.notMet)).toEqual([...names(proof.notMet), 'another'])
    }
  })
})

describe('the reasons of a rule with exceptions', () => {
  const ids = (proofs: ReadonlyArray<Proof>): ReadonlyArray<string> =>
    proofs.flatMap((one) => (one.type === 'event' ? [one.id] : []))

  test('of an exception that holds are why it does, and why it comes to what it does', () => {
    const { won, defeated } = weigh(weighing('a', exception('first', 'yes', 'b'))).proof
    expect(won.map((ground) => [ground.outcome, ids(ground.because)])).toEqual([['b', ['whether first', 'then first']]])
    expect(defeated.map((ground) => [ground.outcome, ids(ground.because)])).toEqual([['a', ['base']]])
  })

  test('of one that does not hold are why not', () => {
    const { won, notMet } = weigh(weighing('a', exception('first', 'no', 'b'))).proof
    expect(won.map((ground) => ids(ground.because))).toEqual([['base']])
    expect(notMet.map((ground) => [ground.outcome, ids(ground.because)])).toEqual([['no', ['whether first']]])
  })

  test('of what is not known are why it is not', () => {
    const { open } = weigh(weighing('a', exception('first', 'unknown', 'b'))).proof
    expect(open).toEqual({
      type: 'open',
      cause: 'missing-fact',
      wouldDecide: [{ name: 'first' }],
      because: [because('whether first')]
    })
  })

  test('of what is not known say what would decide it, where they know; else that is the exception itself', () => {
    const [age, home] = [openPoint('missing-fact', ['age']), openPoint('conflict', ['home'], [because('told')])]
    const unknown = { name: 'child', when: reasoned<Tri>('unknown', because('asked'), age, home), gives: reasoned('b') }
    const { open } = weigh(weighing('a', unknown, exception('second', 'unknown', 'b'))).proof
    expect(open).toEqual(
      openPoint('missing-fact', ['age', 'home', 'second'], [because('asked'), age, home, because('whether second')])
    )
  })

  test('of a conflict are the reasons of all sides; of a gap there are none, and the rule would have to say', () => {
    const conflict = weigh(weighing('a', exception('first', 'yes', 'b'), exception('second', 'yes', 'c'))).proof.open
    expect(conflict?.wouldDecide).toEqual([{ name: 'first' }, { name: 'second' }])
    expect(ids(conflict?.because ?? [])).toEqual(['whether first', 'then first', 'whether second', 'then second'])
    expect(weigh(weighing(undefined)).proof.open).toEqual({
      type: 'open',
      cause: 'gap',
      wouldDecide: [{ name: '1/rule' }],
      because: []
    })
    expect(weigh({ ...weighing(undefined), gap: 'who-keeps-it' }).proof.open?.wouldDecide).toEqual([
      { name: 'who-keeps-it' }
    ])
  })
})

describe('a rule as a term', () => {
  test('says by its own name what would decide it where nothing does', () => {
    const kept = { rule: '1/kept', clause: '1', base: null, exceptions: [] }
    const points = (gap: { readonly gap?: string }) =>
      evaluate(term<null, number, Tri>({ ...kept, ...gap }, 'unknown'))(null).initial.because.flatMap(openPoints)
    expect(points({ gap: 'who-keeps-it' })).toEqual(['who-keeps-it'])
    expect(points({})).toEqual(['1/kept'])
  })
})

describe('what a rule can come to', () => {
  test('may be nothing at all: an exception that comes to `null` takes the place of the base', () => {
    expect(weigh(weighing(4, exception('first', 'yes', null))).value).toBe(null)
    expect(weigh(weighing(null)).value).toBe(null)
  })

  test('may have parts: two exceptions that come to the same parts agree, in whatever order they name them', () => {
    const one = exception('first', 'yes', { from: 1, to: [2] })
    const { value, proof } = weigh(weighing('a', one, exception('second', 'yes', { to: [2], from: 1 })))
    expect(value).toEqual({ from: 1, to: [2] })
    expect(proof.open).toBe(null)
    expect(weigh(weighing('a', one, exception('second', 'yes', { from: 1, to: [3] }))).proof.open?.cause).toBe(
      'conflict'
    )
  })

  test.each<readonly [Json, Json]>([
    [null, {}],
    [null, 'null'],
    [4, {}],
    ['ab', ['a', 'b']],
    ['ab', { 0: 'a', 1: 'b' }],
    [['a'], { 0: 'a' }],
    [['a'], ['a', 'b']],
    [{ from: 1 }, { from: 1, to: null }],
    [{ from: 1 }, { to: 1 }],
    [{ to: { from: 1 } }, { to: { from: 2 } }]
  ])('is not the same because it looks alike: %j and %j are a conflict, in either order', (one, other) => {
    const cause = (first: Json, second: Json): unknown =>
      weigh(weighing('a', exception('first', 'yes', first), exception('second', 'yes', second))).proof.open?.cause
    expect([cause(one, other), cause(other, one), cause(one, one)]).toEqual(['conflict', 'conflict', undefined])
  })
})
