import { Words } from '@norrsken/core'
import type { Language } from './day.ts'

/** Names of agreements and bodies, by the ids under which a log knows them. Both languages have the same ids. */
interface Names {
  readonly agreements: { readonly [K in keyof typeof sv.agreements]: string }
  readonly units: { readonly [K in keyof typeof sv.units]: string }
}

const sv = {
  agreements: {
    'agreement/norrsken': 'Överenskommelsen Operation Norrsken',
    'agreement/operation-norrsken-2020': 'Projektet Operation Norrsken'
  },
  units: {
    'body/tmv': 'Ledningsgruppen Tillsammans mot våld (TMV)',
    'body/socsam': 'Sociala samrådsgruppen (SocSam)',
    'body/sosam': 'Kommunernas samrådsgrupp för socialnämnderna (SOSAM)',
    'body/steering-group': 'Styrgruppen',
    'body/working-group': 'Arbetsgruppen',
    'body/consultation-group': 'Samrådsgruppen',
    'body/centrum-mot-vald-steering-group': 'Centrum mot vålds styrgrupp',
    'region/health-board': 'Hälso- och sjukvårdsnämnden, Region Jämtland Härjedalen',
    'police/management': 'Polisen, polisområde Jämtland',
    'outside/centrum-mot-vald': 'Centrum mot våld'
  }
} as const

const en: Names = {
  agreements: {
    'agreement/norrsken': 'The Operation Norrsken agreement',
    'agreement/operation-norrsken-2020': 'The Operation Norrsken project'
  },
  units: {
    'body/tmv': 'Leadership group Tillsammans mot våld (TMV)',
    'body/socsam': 'Social consultation group (SocSam)',
    'body/sosam': 'Consultation group of the social welfare committees (SOSAM)',
    'body/steering-group': 'Steering group',
    'body/working-group': 'Working group',
    'body/consultation-group': 'Consultation group',
    'body/centrum-mot-vald-steering-group': 'Steering group of Centrum mot våld',
    'region/health-board': 'Health and medical board, Region Jämtland Härjedalen',
    'police/management': 'Police, Jämtland police area',
    'outside/centrum-mot-vald': 'Centrum mot våld'
  }
}

const names: { readonly [L in Language]: Names } = { sv, en }

const known = (table: { readonly [id: string]: string }, id: string): string | null =>
  Object.hasOwn(table, id) ? (table[id] ?? null) : null

/** What people call a party; its id where no name is known. */
export const partyName =
  (language: Language) =>
  (party: string): string =>
    Words.partyName(party, language)

/** What people call a unit or a body; the name of its party and its branch where no name is known. */
export const unitName =
  (language: Language) =>
  (unit: string): string => {
    const name = known(names[language].units, unit)
    if (name !== null) return name
    const [party = '', branch = ''] = unit.split('/')
    return party === 'body' || party === 'outside' ? branch : `${partyName(language)(party)}, ${branch}`
  }

/** What people call a unit in running text. */
export const unitInText =
  (language: Language) =>
  (unit: string): string =>
    Words.unitName(unit, language)

/** What people call a branch of a party in running text. */
export const branchInText =
  (language: Language) =>
  (branch: string): string =>
    Words.branchName(branch, language)

/** What people call an agreement; the name in its stream where no other is known. */
export const agreementName =
  (language: Language) =>
  (stream: string): string =>
    known(names[language].agreements, stream) ?? stream.slice(stream.indexOf('/') + 1)
