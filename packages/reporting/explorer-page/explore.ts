import type { Data } from '../src/explorer/client/Data.ts'
import { dayNamed, isoOf, monthsOn } from '../src/explorer/client/days.ts'
import type { Labels } from '../src/explorer/client/Labels.ts'
import { lastDay, nextChange, placeIn, proofLines } from '../src/explorer/client/lookUp.ts'
import { type Shown, type ShownFinding, shown } from '../src/explorer/client/shown.ts'
import { button, cell, element, input, row, rowHead } from './elements.ts'

/** How many windows of a duty are shown until somebody asks for all. */
const SHOWN_AT_FIRST = 40

/** Shows the last day, and what else its reader chooses. */
export const explore = (data: Data, labels: Labels): void => {
  const days = input('day')
  const known = input('known')
  const date = input('date')

  let place = placeIn(data, data.last, data.steps.length)
  let norm: string | null = null
  let isWhole = false
  /** The button that opened the proof: that is where the focus returns. */
  let opener: string | null = null

  const put = (text: string, ...values: ReadonlyArray<string>): string => {
    let next = 0
    return text.replaceAll('{}', () => values[next++] ?? '')
  }
  const dayInWords = (day: number): string => {
    const [year = '', month = '', dayOfMonth = ''] = isoOf(day).split('-')
    return `${Number(dayOfMonth)} ${labels.months[Number(month) - 1] ?? ''} ${Number(year)}`
  }
  const named = (table: { readonly [id: string]: string }, id: string): string => table[id] ?? id

  const show = (): void => {
    const now = shown(data, place)
    controls(now)
    agreement(now)
    parties(now)
    meetings(now)
    duties(now)
    if (opener !== null) proof(opener)
  }

  const controls = (now: Shown): void => {
    days.min = String(data.first)
    days.max = String(lastDay(data, place.step))
    days.value = String(place.day)
    days.setAttribute('aria-valuetext', dayInWords(place.day))
    date.min = isoOf(data.first)
    date.max = isoOf(lastDay(data, place.step))
    date.value = isoOf(place.day)
    known.value = String(place.step)
    const step = data.steps[place.step]
    const knownWords = step === undefined ? labels.allKnown : put(labels.knownUntil, step.words)
    known.setAttribute('aria-valuetext', knownWords)
    element('known-words').textContent =
      step === undefined ? knownWords : `${knownWords} ${put(labels.noMoreKnown, dayInWords(step.until))}`
    element('day-words').textContent = dayInWords(place.day)
    element('earlier').toggleAttribute('disabled', nextChange(data, place, false) === null)
    element('later').toggleAttribute('disabled', nextChange(data, place, true) === null)
    const breached = now.findings.filter(({ state }) => state === 'breached').length
    const members = now.parties.filter(({ member }) => member).length
    element('summary').textContent =
      now.agreement === null
        ? put(labels.noSummary, dayInWords(place.day))
        : put(
            labels.summary,
            dayInWords(place.day),
            named(labels.agreements, now.agreement.id),
            now.agreement.inForce ? labels.inForce : labels.notInForce,
            String(members),
            String(now.findings.length),
            String(breached)
          )
  }

  const agreement = ({ agreement }: Shown): void => {
    const term = agreement?.term ?? null
    element('agreement-name').textContent =
      agreement === null ? labels.noAgreement : named(labels.agreements, agreement.id)
    element('edition').textContent =
      agreement === null || !agreement.inForce ? labels.noEdition : put(labels.edition, agreement.edition ?? '')
    element('term').textContent = term === null ? labels.noTerm : `${dayInWords(term.from)} – ${dayInWords(term.to)}`
    element('notice').textContent =
      agreement === null || agreement.noticeBy === null ? labels.noNotice : dayInWords(agreement.noticeBy)
  }

  const parties = ({ parties }: Shown): void => {
    const state = (party: Shown['parties'][number]): string => {
      if (party.from === null) return labels.neverMember
      if (party.member) return labels.member
      return party.from > place.day ? labels.comingMember : labels.formerMember
    }
    const day = (value: number | null): string => (value === null ? labels.noEnd : dayInWords(value))
    element('parties').replaceChildren(
      ...parties.map((party) =>
        row(
          rowHead(named(labels.parties, party.id)),
          cell(state(party)),
          cell(party.from === null ? labels.none : dayInWords(party.from)),
          cell(party.from === null ? labels.none : day(party.leaves)),
          cell(opening(`party ${party.id}`, named(labels.parties, party.id)))
        )
      )
    )
  }

  const meetings = ({ meetings }: Shown): void => {
    const latest = [...meetings].sort((one, other) => other.on - one.on)
    element('meetings-count').textContent = put(labels.meetings, String(meetings.length))
    element('meetings').replaceChildren(
      ...latest.slice(0, 10).map(({ on, kind }) => row(rowHead(dayInWords(on)), cell(named(labels.kinds, kind))))
    )
  }

  const states = ['met', 'metLate', 'open', 'breached', 'undetermined', 'excused', 'waived']

  const duties = ({ findings }: Shown): void => {
    const norms = new Map<string, ShownFinding[]>()
    for (const finding of [...findings].sort(byNorm)) {
      const some = norms.get(finding.norm)
      if (some === undefined) norms.set(finding.norm, [finding])
      else some.push(finding)
    }
    element('norms').replaceChildren(
      ...Array.from(norms, ([id, some]) => {
        const name = named(labels.norms, id)
        const choose = button(put(labels.showOf, name), () => {
          norm = norm === id ? null : id
          isWhole = false
          show()
        })
        choose.id = `norm ${id}`
        choose.textContent = name
        choose.setAttribute('aria-pressed', String(norm === id))
        const counts = states.map((state) => some.filter((finding) => finding.state === state).length)
        return row(rowHead(choose), ...counts.map((count) => cell(count === 0 ? '' : String(count))))
      })
    )
    const isNow = ({ from, to, state }: ShownFinding): boolean =>
      from <= place.day && (to === null ? state === 'open' : to >= place.day)
    const chosen = findings
      .filter((finding) => (norm === null ? isNow(finding) : finding.norm === norm))
      .sort((one, other) => other.from - one.from || byNorm(one, other))
    const some = isWhole ? chosen : chosen.slice(0, SHOWN_AT_FIRST)
    element('windows-title').textContent = norm === null ? labels.now : named(labels.norms, norm)
    element('windows').replaceChildren(
      ...some.map((finding) =>
        row(
          rowHead(nameOf(finding)),
          cell(named(labels.bearers, finding.bearer)),
          cell(`${dayInWords(finding.from)} – ${finding.to === null ? labels.noEnd : dayInWords(finding.to)}`),
          cell(named(labels.states, finding.state), `state ${finding.state}`),
          cell(
            opening(
              `finding ${finding.id}`,
              `${nameOf(finding)}, ${named(labels.bearers, finding.bearer)}, ${dayInWords(finding.from)}`
            )
          )
        )
      )
    )
    const more = element('more')
    more.hidden = some.length === chosen.length
    more.textContent = put(labels.more, String(chosen.length))
  }

  const collator = new Intl.Collator('en', { numeric: true })
  /** The norms in the order of their clauses. */
  const ranks = new Map(
    Object.keys(labels.norms)
      .sort(collator.compare)
      .map((id, rank) => [id, rank])
  )

  const byNorm = (one: ShownFinding, other: ShownFinding): number =>
    (ranks.get(one.norm) ?? 0) - (ranks.get(other.norm) ?? 0) ||
    (one.bearer < other.bearer ? -1 : one.bearer > other.bearer ? 1 : 0)

  const nameOf = ({ norm, about }: ShownFinding): string =>
    about === null ? named(labels.norms, norm) : `${named(labels.norms, norm)}, ${about}`

  const opening = (id: string, name: string): HTMLButtonElement => {
    const made = button(put(labels.whyOf, name), () => {
      opener = id
      proof(id)
      element('proof').hidden = false
      element('proof-title').focus()
    })
    made.id = `why ${id}`
    made.textContent = labels.why
    return made
  }

  const proof = (id: string): void => {
    const now = shown(data, place)
    const finding = now.findings.find((one) => `finding ${one.id}` === id)
    const party = now.parties.find((one) => `party ${one.id}` === id)
    const proofs = finding === undefined ? (party?.proofs ?? []) : [finding.proof]
    const told = proofs.map((one) => proofLines(data, one, place, dayInWords))
    element('proof-title').textContent =
      finding === undefined ? titleOf(id) : `${nameOf(finding)}: ${named(labels.states, finding.state)}`
    element('proof-id').textContent = finding?.id ?? ''
    const none: readonly [number, string] = [0, labels.nothingThen]
    element('proof-lines').replaceChildren(
      ...(proofs.length === 0 ? [none] : told.flatMap(({ lines }) => lines)).map(([depth, text]) => {
        const line = document.createElement('li')
        line.className = `depth-${Math.min(depth, 5)}`
        line.textContent = text
        return line
      })
    )
    const events = new Set(told.flatMap(({ events }) => events))
    element('proof-events').replaceChildren(
      ...Array.from(events, (at) => {
        const [id = '', type = -1, stream = -1] = data.events[at] ?? []
        return row(rowHead(id), cell(data.texts[type] ?? ''), cell(data.texts[stream] ?? ''))
      })
    )
  }

  /** What a proof is of, where on the day that is looked at there is none. */
  const titleOf = (id: string): string => {
    const of = id.slice(id.indexOf(' ') + 1)
    return id.startsWith('finding ') ? named(labels.norms, of.slice(0, of.indexOf('@'))) : named(labels.parties, of)
  }

  const close = (): void => {
    if (opener === null) return
    const from = opener
    opener = null
    element('proof').hidden = true
    const back = document.getElementById(`why ${from}`) ?? days
    back.focus()
  }

  const go = (day: number, step: number = place.step): void => {
    place = placeIn(data, day, step)
    const focused = document.activeElement?.id ?? ''
    show()
    if (focused !== '') document.getElementById(focused)?.focus()
  }

  days.addEventListener('input', () => go(Number(days.value)))
  days.addEventListener('keydown', (event) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    go(monthsOn(place.day, event.key === 'PageUp' ? 1 : -1))
  })
  known.addEventListener('input', () => go(place.day, Number(known.value)))
  date.addEventListener('change', () => {
    const day = dayNamed(date.value)
    if (day !== null) go(day)
  })
  element('earlier').addEventListener('click', () => go(nextChange(data, place, false) ?? place.day))
  element('later').addEventListener('click', () => go(nextChange(data, place, true) ?? place.day))
  element('more').addEventListener('click', () => {
    isWhole = true
    show()
  })
  element('close').addEventListener('click', close)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  show()
}
