import { type NameTables, namer } from '../names.ts'

export const names: NameTables = {
  parties: {
    police: 'the Police',
    region: 'Region Jämtland Härjedalen',
    berg: 'Berg municipality',
    bracke: 'Bräcke municipality',
    harjedalen: 'Härjedalen municipality',
    krokom: 'Krokom municipality',
    ragunda: 'Ragunda municipality',
    stromsund: 'Strömsund municipality',
    are: 'Åre municipality',
    ostersund: 'Östersund municipality',
    'county-administrative-board': 'the County Administrative Board',
    'centrum-mot-vald': 'Centrum mot våld',
    brottsofferjouren: 'Brottsofferjouren',
    kvinnojouren: 'Kvinnojouren'
  },
  bearers: {
    'steering-group': 'the steering group',
    'working-group': 'the working group',
    all: 'the parties together',
    coordinator: 'the coordinator'
  },
  bodies: {
    'steering-group': 'the steering group',
    'working-group': 'the working group',
    tmv: 'the leadership group TMV',
    socsam: 'the social consultation group SocSam',
    sosam: 'the consultation group SOSAM',
    'consultation-group': 'the consultation group',
    'centrum-mot-vald-steering-group': 'the steering group of Centrum mot våld'
  },
  someBody: (name) => `the body ${name}`,
  someOutsider: (name) => `the outside actor ${name}`,
  branches: {
    'social-services': 'the social services',
    investigation: 'the investigation unit',
    'crime-victim-and-personal-safety': 'the unit for crime victims and personal safety',
    'health-care': 'the health services',
    'violence-team': 'the team on violence in close relationships',
    coordination: 'the coordination unit',
    'health-board': 'the health board',
    management: 'the management',
    psychiatry: 'the psychiatric care',
    board: 'the board'
  },
  someBranch: (branch) => `the unit ${branch}`,
  branchOf: (branch, party) => `${branch} of ${party}`,
  functions: {
    coordinator: 'the coordinator',
    investigator: 'an investigator',
    'crime-victim-and-personal-safety': 'a case officer',
    representative: 'the representative',
    deputy: 'the deputy',
    'social-secretary': 'a social worker'
  },
  someFunction: (name) => `somebody in the function ${name}`,
  roles: {
    representative: { one: 'a representative', the: 'the representative' },
    deputy: { one: 'a deputy', the: 'the deputy' },
    coordinator: { one: 'a coordinator', the: 'the coordinator' },
    contact: { one: 'a contact person', the: 'the contact person' },
    steering: { one: 'a member of the steering group', the: 'the member of the steering group' },
    working: { one: 'a member of the working group', the: 'the member of the working group' }
  },
  facts: {
    identity: 'identity',
    location: 'whereabouts',
    health: 'health',
    social: 'social circumstances',
    risk: 'risk',
    crime: 'crime',
    economy: 'economy',
    'children-situation': 'the situation of children',
    other: 'other matters'
  },
  subjects: {
    individual: 'the individual',
    child: 'a child',
    'other-adult': 'another adult',
    perpetrator: 'the one who uses violence'
  },
  purposes: { 'clarify-needs': 'clarify needs', 'assess-risk': 'assess the risk', consult: 'get advice' },
  bases: {
    consent: 'with consent as the ground',
    'de-identified': 'de-identified',
    provision: 'with a provision of the law as the ground'
  },
  meetings: {
    regular: { one: 'a regular meeting', the: 'the regular meeting' },
    acute: { one: 'an acute meeting', the: 'the acute meeting' }
  },
  modes: { 'in-place': 'in the room', phone: 'by phone', video: 'by video' },
  agreed: {
    'agreement-ends': 'the agreement ends',
    'agreement-extends-to': 'the term runs on',
    'party-leaves': 'a party leaves'
  }
}

export const { party, unit, branch, bearer, function: functionOf } = namer(names)
