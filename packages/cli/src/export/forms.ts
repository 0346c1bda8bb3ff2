import { Csv } from '@norrsken/interchange'
import { DisclosureControl } from '@norrsken/reporting'
import { type Day, type Instant, Stockholm } from '@norrsken/rules'
import type { Capabilities } from '../Capabilities.ts'
import type { OptionName } from '../catalogue.ts'
import { audiences } from '../commands/audiences.ts'
import type { UsageFailure } from '../Failure.ts'
import { E } from '../fp.ts'
import { optionOf, type Run } from '../Invocation.ts'
import { isAddress } from '../store/Address.ts'
import * as values from '../values.ts'

/** A form in which a log is given away. */
interface Form {
  /** Whether it can only say all that the log says of individuals. */
  readonly isWhole: boolean
  /** Whether it is several files in a folder. */
  readonly isFolder: boolean
  /** The options that go with this form, and not with all. */
  readonly options: ReadonlyArray<OptionName>
}

/** Every form there is. */
export const forms = {
  ndjson: { isWhole: true, isFolder: false, options: [] },
  csv: { isWhole: false, isFolder: true, options: ['known-at', 'valid-at', 'dialect'] },
  parquet: { isWhole: false, isFolder: true, options: ['known-at', 'valid-at'] },
  ocel: { isWhole: false, isFolder: false, options: ['known-at'] },
  xes: { isWhole: false, isFolder: false, options: ['known-at'] },
  cloudevents: { isWhole: false, isFolder: false, options: ['known-at'] }
} as const satisfies { readonly [name: string]: Form }

export type FormName = keyof typeof forms

const formNames = Object.keys(forms) as ReadonlyArray<FormName>

/** What is asked of an export. */
export interface ExportAsked {
  readonly form: FormName
  /** `null`: standard output. */
  readonly out: string | null
  /** `null`: the unit that asks, of what it may know. */
  readonly audience: (typeof audiences)[number] | null
  /** How many cases must be alike; `null`: everything is told. */
  readonly k: number | null
  readonly knownAt: Instant.Instant | null
  readonly validAt: Day.Day
  readonly dialect: Csv.Dialect
}

/** What the options of an export ask. Where no audience is named, and no unit asks, it is for the public. */
export const exportAskedOf = (run: Run, { now }: Capabilities): E.Either<UsageFailure, ExportAsked> => {
  const form = values.oneOf('--to', optionOf('to')(run) ?? '', formNames)
  if (E.isLeft(form)) return form
  const audience = values.ifGiven(optionOf('audience')(run), (value) => values.oneOf('--audience', value, audiences))
  if (E.isLeft(audience)) return audience
  const { isWhole, isFolder } = forms[form.right]
  const isForUnit = run.values.has('as') && audience.right === null
  if (isWhole && audience.right !== 'coordinator' && !isForUnit) {
    return E.left({ type: 'NotForAudience', form: form.right })
  }
  const foreign = foreignOption(run, form.right)
  if (foreign !== null) return foreign
  const dialect = values.oneOf('--dialect', optionOf('dialect')(run) ?? 'rfc4180', ['rfc4180', 'sv-excel'])
  if (E.isLeft(dialect)) return dialect
  const knownAt = values.ifGiven(optionOf('known-at')(run), (value) => values.instant('--known-at', value))
  if (E.isLeft(knownAt)) return knownAt
  const validAt = values.ifGiven(optionOf('valid-at')(run), (value) => values.day('--valid-at', value))
  if (E.isLeft(validAt)) return validAt
  const out = optionOf('out')(run)
  if (out !== null && isAddress(out)) {
    return E.left({ type: 'BadValue', of: '--out', value: out, expected: { type: isFolder ? 'folder' : 'file' } })
  }
  if (out === null && (isFolder || run.flags.has('json'))) {
    return E.left({ type: 'MissingOption', command: 'export', option: 'out' })
  }
  const reader = isForUnit ? null : (audience.right ?? 'public')
  return E.right({
    form: form.right,
    out,
    audience: reader,
    k: reader === null ? null : alikeFor(reader),
    knownAt: knownAt.right,
    validAt: validAt.right ?? Stockholm.localDay(now()),
    dialect: Csv.dialects[dialect.right]
  })
}

/** An option that was given and goes with other forms. */
const foreignOption = (run: Run, form: FormName): E.Either<UsageFailure, never> | null => {
  const own: ReadonlyArray<OptionName> = forms[form].options
  for (const option of ['dialect', 'valid-at', 'known-at'] as const) {
    if (!run.values.has(option) || own.includes(option)) continue
    const others = formNames.filter((name) => (forms[name].options as ReadonlyArray<OptionName>).includes(option))
    return E.left({ type: 'OptionOfOtherForm', option, form, forms: others })
  }
  return null
}

/** The least count that an audience is shown, by the policies of the reports. */
const alikeFor = (audience: (typeof audiences)[number]): number | null => {
  const policy = DisclosureControl.usualPolicies.find((one) => one.audience === audience)
  return policy?.type === 'controlled' ? policy.below : null
}
