/** The words of a page, in its language, as its script needs them. `{}` stands for what is put in. */
export interface Labels {
  readonly months: ReadonlyArray<string>
  readonly parties: { readonly [id: string]: string }
  readonly bearers: { readonly [id: string]: string }
  readonly norms: { readonly [id: string]: string }
  readonly agreements: { readonly [id: string]: string }
  readonly states: { readonly [state: string]: string }
  readonly kinds: { readonly [kind: string]: string }
  readonly member: string
  readonly formerMember: string
  readonly comingMember: string
  readonly neverMember: string
  readonly inForce: string
  readonly notInForce: string
  readonly edition: string
  readonly noEdition: string
  readonly noAgreement: string
  readonly noTerm: string
  readonly noNotice: string
  readonly none: string
  readonly noEnd: string
  readonly why: string
  readonly whyOf: string
  readonly nothingThen: string
  readonly allKnown: string
  readonly knownUntil: string
  readonly noMoreKnown: string
  readonly summary: string
  readonly noSummary: string
  readonly showOf: string
  readonly now: string
  readonly more: string
  readonly meetings: string
}
