import { Clauses } from '@norrsken/core'
import type { Definition, Dimension, Ending } from '../catalogue/Definition.ts'
import type { Field, Filter, Where } from '../catalogue/Filter.ts'
import { looksAtPresentationsAlone } from './norms.ts'
import { normsOf } from './Plan.ts'
import type { Wanted } from './Wanted.ts'

/**
 * What some definitions, which have been checked, look at in cases. It may be more than they do, and is never less: whoever reads
 * events again for them reads no more than this.
 */
export const wantedBy = (definitions: ReadonlyArray<Definition>): Wanted => {
  const wanted = new Map<string, Set<string> | 'whole'>()

  const want = (type: string, ...paths: ReadonlyArray<string>): void => {
    const known = wanted.get(type) ?? new Set<string>()
    wanted.set(type, known)
    if (known !== 'whole') for (const path of paths) known.add(path.split('.')[0] ?? path)
  }

  const wantWords = (type: string, where: Where = {}): void => want(type, ...Object.keys(where))

  const wantSame = (theirs: string, ours: string, same: { readonly [field: string]: Field } = {}): void => {
    want(theirs, ...Object.keys(same))
    want(ours, ...Object.values(same).map(pathOf))
  }

  const wantFilter = (type: string, filter: Filter | undefined): void => {
    if (filter === undefined) return
    if ('all' in filter) for (const one of filter.all) wantFilter(type, one)
    else if ('any' in filter) for (const one of filter.any) wantFilter(type, one)
    else if ('not' in filter) wantFilter(type, filter.not)
    else if ('is' in filter) wantWords(type, filter.is)
    else {
      wantWords(filter.has, filter.where)
      wantSame(filter.has, type, filter.same)
      wantFilter(filter.has, filter.that)
      if (filter.different !== undefined) want(filter.has, pathOf(filter.different))
    }
  }

  const wantEnding = (type: string, { event = type, same, on }: Ending): void => {
    want(event, ...(on === undefined ? [] : [on]))
    wantSame(event, type, same)
  }

  /** Where somebody lived, and when it was known that they did. */
  const wantHome = (type: string): void => {
    want('CaseReferred', 'homeMunicipality')
    want('HomeMunicipalityChanged', 'homeMunicipality')
    want(type, 'from', 'to')
  }

  const wantDimension = (type: string, { by }: Dimension): void => {
    if (by === 'home-municipality') wantHome(type)
    else if ('groups' in by) for (const group of by.groups) wantFilter(type, group.if)
    else want(by.of ?? type, pathOf(by.field))
  }

  /** Whose case it is, and whether they consented. */
  const wantPerson = (): void => {
    want('CaseReferred', 'subject')
    want('SubjectAttached', 'subject')
    want('ConsentGiven')
    want('CaseDiscussed', 'basis')
  }

  const wantUnit = ({ count, population, measure, by = [], perPerson }: Definition): void => {
    const type = 'each' in count ? count.each : count.first
    wantWords(type, count.where)
    if ('each' in count) {
      want(type, ...(count.once ?? []), ...(count.on === undefined ? [] : [count.on]))
      for (const ending of count.lasting ?? []) wantEnding(type, ending)
    }
    wantFilter(type, population)
    if ('numerator' in measure) wantFilter(type, measure.numerator)
    if (measure.type === 'number') want(type, measure.field)
    if (measure.type === 'rate') wantHome(type)
    if (measure.type === 'days') {
      for (const one of [measure.from, measure.to]) if (one !== undefined) wantWords(one.event, one.where)
    }
    for (const dimension of by) wantDimension(type, dimension)
    if (perPerson === true || ('first' in count && count.of === 'subject')) wantPerson()
  }

  for (const definition of definitions) wantUnit(definition)
  const norms = new Set(definitions.flatMap(normsOf))
  if (!looksAtPresentationsAlone(norms)) return null
  if ([...norms].some((norm) => Clauses.normsOfCases.has(norm))) {
    for (const type of ofPresentations) wanted.set(type, 'whole')
  }
  return wanted
}

const pathOf = (field: Field): string => (typeof field === 'string' ? field : field.field)

/** What a norm that looks at presentations alone is judged on. */
const ofPresentations = ['CaseReferred', 'HomeMunicipalityChanged', 'CaseDiscussed']
