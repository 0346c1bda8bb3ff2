import { type NameTables, namer } from '../names.ts'

export const names: NameTables = {
  parties: {
    police: 'Polisen',
    region: 'Region Jämtland Härjedalen',
    berg: 'Bergs kommun',
    bracke: 'Bräcke kommun',
    harjedalen: 'Härjedalens kommun',
    krokom: 'Krokoms kommun',
    ragunda: 'Ragunda kommun',
    stromsund: 'Strömsunds kommun',
    are: 'Åre kommun',
    ostersund: 'Östersunds kommun',
    'county-administrative-board': 'Länsstyrelsen',
    'centrum-mot-vald': 'Centrum mot våld',
    brottsofferjouren: 'Brottsofferjouren',
    kvinnojouren: 'Kvinnojouren'
  },
  bearers: {
    'steering-group': 'styrgruppen',
    'working-group': 'arbetsgruppen',
    all: 'parterna tillsammans',
    coordinator: 'samordnaren'
  },
  bodies: {
    'steering-group': 'styrgruppen',
    'working-group': 'arbetsgruppen',
    tmv: 'ledningsgruppen TMV',
    socsam: 'samrådsgruppen SocSam',
    sosam: 'samrådsgruppen SOSAM',
    'consultation-group': 'samrådsgruppen',
    'centrum-mot-vald-steering-group': 'styrgruppen för Centrum mot våld'
  },
  someBody: (name) => `organet ${name}`,
  someOutsider: (name) => `den utomstående aktören ${name}`,
  branches: {
    'social-services': 'socialtjänsten',
    investigation: 'utredningsenheten',
    'crime-victim-and-personal-safety': 'enheten för brottsoffer och personsäkerhet',
    'health-care': 'hälso- och sjukvården',
    'violence-team': 'teamet mot våld i nära relationer',
    coordination: 'samordningen',
    'health-board': 'hälso- och sjukvårdsnämnden',
    management: 'ledningen',
    psychiatry: 'psykiatrin',
    board: 'styrelsen'
  },
  someBranch: (branch) => `enheten ${branch}`,
  branchOf: (branch, party) => `${branch} ${/ kommun$|^Region /.test(party) ? 'i' : 'hos'} ${party}`,
  functions: {
    coordinator: 'samordnaren',
    investigator: 'en utredare',
    'crime-victim-and-personal-safety': 'en handläggare',
    representative: 'representanten',
    deputy: 'ersättaren',
    'social-secretary': 'en socialsekreterare'
  },
  someFunction: (name) => `någon med funktionen ${name}`,
  roles: {
    representative: { one: 'en representant', the: 'representanten' },
    deputy: { one: 'en ersättare', the: 'ersättaren' },
    coordinator: { one: 'en samordnare', the: 'samordnaren' },
    contact: { one: 'en kontaktperson', the: 'kontaktpersonen' },
    steering: { one: 'en ledamot i styrgruppen', the: 'ledamoten i styrgruppen' },
    working: { one: 'en ledamot i arbetsgruppen', the: 'ledamoten i arbetsgruppen' }
  },
  facts: {
    identity: 'identitet',
    location: 'vistelseort',
    health: 'hälsa',
    social: 'sociala förhållanden',
    risk: 'risk',
    crime: 'brott',
    economy: 'ekonomi',
    'children-situation': 'barnens situation',
    other: 'annat'
  },
  subjects: {
    individual: 'den enskilde',
    child: 'ett barn',
    'other-adult': 'en annan vuxen',
    perpetrator: 'den som utövar våldet'
  },
  purposes: { 'clarify-needs': 'klarlägga behov', 'assess-risk': 'bedöma risken', consult: 'få råd' },
  bases: {
    consent: 'med samtycke som grund',
    'de-identified': 'avidentifierat',
    provision: 'med en lagregel som grund'
  },
  meetings: {
    regular: { one: 'ett ordinarie möte', the: 'det ordinarie mötet' },
    acute: { one: 'ett akut möte', the: 'det akuta mötet' }
  },
  modes: { 'in-place': 'på plats', phone: 'per telefon', video: 'via video' },
  agreed: {
    'agreement-ends': 'överenskommelsen upphör',
    'agreement-extends-to': 'giltighetstiden löper vidare',
    'party-leaves': 'en part lämnar'
  }
}

export const { party, unit, branch, bearer, function: functionOf } = namer(names)
