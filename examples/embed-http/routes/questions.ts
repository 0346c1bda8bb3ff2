import { Answers, Words } from '@norrsken/core'
import { Day } from '@norrsken/rules'
import { E, pipe, TE } from '../fp.ts'
import { PartyId, textAt } from '../http/codecs.ts'
import { type Problem, problem } from '../http/Problem.ts'
import type { Answer, Asked, Route, Service } from '../http/Route.ts'
import { type About, about } from '../log/about.ts'
import { exitDay, findings, parties } from '../openapi/answers.ts'
import * as parameters from '../openapi/parameters.ts'

const common = [parameters.streamOf('agreement'), parameters.on, parameters.knownAt]

/** A route on which something is asked about an agreement on a day. */
const question = (
  route: Pick<Route, 'path' | 'operation' | 'summary' | 'answers'> & { readonly more?: Route['parameters'] },
  answer: (about: About, asked: Asked) => E.Either<Problem, unknown>
): Route => ({
  method: 'GET',
  path: route.path,
  operation: route.operation,
  summary: route.summary,
  parameters: [...common, ...(route.more ?? [])],
  answers: route.answers,
  problems: ['unknown'],
  answer: (service: Service) => (asked) =>
    pipe(
      about(service.knowledge)(asked),
      TE.chainEitherK((found) => answer(found, asked)),
      TE.map((body): Answer => ({ status: 200, body }))
    )
})

export const questionRoutes: ReadonlyArray<Route> = [
  question(
    {
      path: '/agreements/{agreement}/parties/{party}/exit-day',
      operation: 'exitDay',
      summary: 'The last day of a party, with its proof (clauses 16 and 17)',
      more: [parameters.party],
      answers: { status: 200, description: 'The day; null where no end is known.', schema: exitDay }
    },
    ({ world, view, question }, { path }) => {
      const known = Answers.state(world, view, question).agreement?.parties.map(({ id }) => id) ?? []
      const party = textAt('path party', PartyId, path['party'])
      if (E.isLeft(party)) return E.left(problem('malformed', party.left))
      if (!known.includes(party.right)) {
        const expected = `a party of the agreement (known: ${known.join(', ')})`
        return E.left(problem('unknown', [{ where: 'path party', expected, found: JSON.stringify(party.right) }]))
      }
      const verdict = Answers.leaves(view, party.right)
      return E.right({ party: party.right, name: named(party.right), ...verdict, words: said(verdict.proof) })
    }
  ),
  question(
    {
      path: '/agreements/{agreement}/parties',
      operation: 'parties',
      summary: 'Who is a party on a day (clause 2)',
      answers: { status: 200, description: 'The parties of the day.', schema: parties }
    },
    ({ world, view, question }) => {
      const { validAt, knownAt, agreement } = Answers.state(world, view, question)
      const members = agreement?.parties.filter(({ member }) => member) ?? []
      return E.right({
        validAt,
        knownAt,
        edition: agreement?.edition ?? null,
        parties: members.map(({ id, from, leaves }) => ({ party: id, name: named(id), from, leaves }))
      })
    }
  ),
  question(
    {
      path: '/agreements/{agreement}/findings',
      operation: 'findings',
      summary: 'How every duty stands that has begun by a day',
      answers: { status: 200, description: 'The findings, in the order of the clauses.', schema: findings }
    },
    ({ view, question }) =>
      E.right({
        validAt: Day.toIso(question.validAt),
        findings: Answers.check(view).map((finding) => ({
          ...Answers.findingJson(finding),
          words: inBoth((lang) => ({
            norm: Words.normHeading(finding.norm, lang),
            bearer: Words.bearerName(finding.bearer, lang),
            open: finding.state === 'undetermined' ? Words.open(finding.proof, lang) : []
          }))
        }))
      })
  )
]

const inBoth = <A>(say: (lang: Words.Lang) => A): { readonly sv: A; readonly en: A } => ({
  sv: say('sv'),
  en: say('en')
})

const named = (party: string) => inBoth((lang) => Words.partyName(party, lang))

const said = (proof: Parameters<typeof Words.proof>[0]) => inBoth((lang) => Words.proof(proof, lang))
