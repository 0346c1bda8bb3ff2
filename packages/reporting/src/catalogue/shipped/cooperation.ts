import type { Definition } from '../Definition.ts'
import { byParty } from './parts.ts'

const byNorm = { id: 'norm', names: { sv: 'Plikt', en: 'Duty' }, by: { field: 'norm' } } as const

/**
 * How the parties work together: meetings, governance and what staff think of it. Meetings and who came to them are about people too,
 * since an acute meeting is held for one case.
 */
export const cooperation: ReadonlyArray<Definition> = [
  {
    id: 'I23',
    version: 1,
    names: { sv: 'Närvaro per part', en: 'Attendance by party' },
    goals: [],
    clause: '12',
    count: { each: 'PartyCalled' },
    measure: { type: 'share', numerator: { is: { attended: ['yes'] } } },
    by: [
      byParty,
      { id: 'kind', names: { sv: 'Typ av möte', en: 'Kind of meeting' }, by: { field: 'kind' } },
      { id: 'modes', names: { sv: 'Sätt att delta', en: 'Mode of attendance' }, by: { field: 'modes' } }
    ],
    risk: 'low',
    cannotSay: {
      sv: 'Om någon har brutit mot överenskommelsen: en kommun behöver bara vara med när dess eget ärende tas upp, men räknas som kallad till varje möte där kallelsen inte nämner vissa. Möten före och efter partens tid räknas inte.',
      en: 'Whether anybody is in breach of the agreement: a municipality need only come when its own case is taken up, but counts as called to each meeting whose call names nobody. Meetings before and after a party’s time are not counted.'
    }
  },
  {
    id: 'I24',
    version: 1,
    names: { sv: 'Veckor med ordinarie samråd', en: 'Weeks with a regular consultation' },
    goals: [],
    clause: '12',
    count: { each: 'NormFound', where: { norm: ['12/weekly-meeting'] } },
    population: { not: { is: { state: ['excused', 'waived'] } } },
    measure: { type: 'share', numerator: { is: { state: ['met', 'metLate'] } } },
    risk: 'low',
    cannotSay: {
      sv: 'Varför ett möte uteblev. Veckan räknas i den period där dess söndag ligger, och bara om överenskommelsen gällde hela veckan.',
      en: 'Why there was no meeting. A week is counted in the period of its Sunday, and only if the agreement was in force throughout it.'
    }
  },
  {
    id: 'I25',
    version: 1,
    names: {
      sv: 'Yrkesverksammas kunskap och trygghet',
      en: 'What professionals say of their knowledge and security'
    },
    goals: [7, 8, 9],
    clause: '6',
    count: { each: 'SurveyAnswered', once: ['survey', 'answer', 'goal'] },
    measure: { type: 'number', field: 'score', statistics: ['mean'], numerator: { is: { score: [4, 5] } } },
    by: [{ id: 'goal', names: { sv: 'Mål', en: 'Goal' }, by: { field: 'goal' } }, byParty],
    risk: 'medium',
    cannotSay: {
      sv: 'Vad de som inte svarade tycker, eller om kunskapen är så god som den känns. Målen 7 till 9 följs bara här: ingen händelse i ett ärende säger något om dem.',
      en: 'What those think who did not answer, or whether knowledge is as good as it feels. Goals 7 to 9 are followed here alone: no event of a case says anything of them.'
    }
  },
  {
    id: 'I28',
    version: 1,
    names: { sv: 'Styrning', en: 'Governance' },
    goals: [],
    clause: '9',
    count: {
      each: 'NormFound',
      where: { norm: ['9/steering-group', '9/working-group', '9/annual-report', '14.2/follow-up-plan'] }
    },
    population: { not: { is: { state: ['excused', 'waived'] } } },
    measure: { type: 'share', numerator: { is: { state: ['met', 'metLate'] } } },
    by: [byNorm],
    risk: 'low',
    cannotSay: {
      sv: 'Vad mötena ledde till. En plikt räknas i den period där dess sista dag ligger, så en årlig plikt syns i det sista kvartalet och i året.',
      en: 'What the meetings led to. A duty is counted in the period of its last day, so that a yearly one is seen in the last quarter and in the year.'
    }
  },
  {
    id: 'I29',
    version: 1,
    names: { sv: 'Hållna möten', en: 'Meetings held' },
    goals: [],
    clause: '12',
    count: { first: 'MeetingHeld', of: 'meeting' },
    measure: { type: 'count' },
    by: [{ id: 'kind', names: { sv: 'Typ av möte', en: 'Kind of meeting' }, by: { field: 'kind' } }],
    risk: 'low',
    cannotSay: {
      sv: 'Om mötena räckte: veckorna utan möte syns i I24, där ett akut möte inte räknas.',
      en: 'Whether the meetings were enough: weeks without one are seen in I24, where an acute one does not count.'
    }
  },
  {
    id: 'I30',
    version: 1,
    names: { sv: 'Närvaroplikter uppfyllda', en: 'Duties to attend that were met' },
    goals: [],
    clause: '10',
    count: {
      each: 'NormFound',
      where: {
        norm: ['10.1/investigator-attends', '10.1/safety-attends', '10.2/attends', '10.4/attends']
      }
    },
    population: { not: { is: { state: ['excused', 'waived'] } } },
    measure: { type: 'share', numerator: { is: { state: ['met', 'metLate'] } } },
    by: [byNorm, { id: 'bearer', names: { sv: 'Part', en: 'Party' }, by: { field: 'bearer' } }],
    risk: 'low',
    cannotSay: {
      sv: 'Varför någon uteblev. Kommunernas plikt att vara med när deras eget ärende tas upp räknas för sig, i I31.',
      en: 'Why somebody did not come. The duty of municipalities to come when their own case is taken up is counted by itself, in I31.'
    }
  },
  {
    id: 'I31',
    version: 1,
    names: { sv: 'Hemkommunen med när dess ärende togs upp', en: 'Home municipality there when its case was taken up' },
    goals: [],
    clause: '10.3',
    count: { each: 'NormFound', where: { norm: ['10.3/attends-own-case'] } },
    population: { not: { is: { state: ['excused', 'waived'] } } },
    measure: { type: 'share', numerator: { is: { state: ['met', 'metLate'] } } },
    by: [{ id: 'bearer', names: { sv: 'Part', en: 'Party' }, by: { field: 'bearer' } }],
    risk: 'high',
    cannotSay: {
      sv: 'Varför en kommun uteblev. Den har en plikt för varje gång dess eget ärende tas upp, så få plikter betyder få ärenden.',
      en: 'Why a municipality did not come. It has one duty for each time its own case is taken up, so that few duties mean few cases.'
    }
  }
]
