import type { Mutant } from './Mutant.ts'

/** The agreement's data with one thing changed, each as a slip of the hand or a misreading of a clause would change it. */
export const mutants: ReadonlyArray<Mutant> = [
  ...among('agreement/Terms.ts', [
    ['16: renewed half a year at a time', 'renewalMonths: 12', 'renewalMonths: 6'],
    ['16: not renewed', 'renewalMonths: 12', 'renewalMonths: 0'],
    ['17: five months of notice', 'noticeMonths: 6', 'noticeMonths: 5'],
    ['17: seven months of notice', 'noticeMonths: 6', 'noticeMonths: 7'],
    ['R16: the turn of the year as a floor', "exit: 'year-end-only'", "exit: 'year-end-floor'"],
    ['R16: out when the notice has run', "exit: 'year-end-only'", "exit: 'at-notice'"],
    ['R1: the day of notice included', "noticeDay: 'excluded'", "noticeDay: 'included'"],
    ['R2: the first party told', "noticeCountsFrom: 'last-notified'", "noticeCountsFrom: 'first-notified'"],
    ['R2: the day on which notice is given', "noticeCountsFrom: 'last-notified'", "noticeCountsFrom: 'given'"],
    ['R4: three parties at least', 'minimumParties: 2', 'minimumParties: 3'],
    ['R4: one party is enough', 'minimumParties: 2', 'minimumParties: 1'],
    ['R5: an edition for each who signs', "editionApplies: 'all-signed'", "editionApplies: 'per-signatory'"],
    ['R6: four times in part of a year', "partialYear: 'in-proportion'", "partialYear: 'full'"],
    ['9: the steering group three times', 'steeringMeetingsPerYear: 4', 'steeringMeetingsPerYear: 3'],
    ['9: a working group in the first edition', 'workingMeetingsPerYear: 0', 'workingMeetingsPerYear: 4'],
    ['12: not every week', 'weeklyMeeting: true', 'weeklyMeeting: false'],
    ['R7: an acute meeting keeps the week', "weeklyCounts: 'regular'", "weeklyCounts: 'any'"],
    ['R8: no yearly report', "annualReport: 'each-year'", "annualReport: 'none'"],
    ['R15: back only if all agree', "rejoin: 'by-signature'", "rejoin: 'with-consent-of-all'"],
    ['R17: the last day of notice moves', "rollDeadlines: 'none'", "rollDeadlines: 'sfs-1930-173'"],
    ['R18: a provision is a ground', "provisionIsGround: 'no'", "provisionIsGround: 'yes'"],
    ['10.1: another unit investigates', "'police/investigation'", "'police/crime-victim-and-personal-safety'"],
    ['10.1: another unit for safety', "'police/crime-victim-and-personal-safety'", "'police/investigation'"],
    ['10.2: the health care of a municipality', "'region/health-care'", "'ostersund/health-care'"],
    ['10.4: another unit of the host', "'ostersund/violence-team'", "'ostersund/social-services'"],
    ['10.4: the coordinator from the region', "'ostersund/coordination'", "'region/coordination'"],
    ['10.3: another branch of the municipality', "'social-services'", "'social-service'"]
  ]),
  ...among('clauses/07-target-group.ts', [
    ['7: also under 18', "ageBand !== 'under-18'", "ageBand !== '65+'"],
    ['7: those who live elsewhere', "residence === 'in-county'", "residence === 'outside'"],
    ['7: borne by the region where nobody is named', "? 'coordinator'", "? 'region'"]
  ]),
  ...among('clauses/08-starting-points.ts', [
    ['8: the coordinator explains', 'bearer: bearerOf(consent.by)', "bearer: 'coordinator'"],
    ['8: concern for a child is its perspective', "'child-perspective-considered'", "'child-concern-reported'"]
  ]),
  ...among('clauses/09-governance.ts', [
    ['9: the working group meets as the steering group', "bearer: 'steering-group'", "bearer: 'working-group'"],
    ['9: the report borne by the steering group', "bearer: 'coordinator'", "bearer: 'steering-group'"],
    ['9: the report to the steering group', "includes('tmv')", "includes('steering-group')"],
    [
      '9: as often as the working group',
      "'SteeringGroupMet',\n  timesAYear: 'steeringMeetingsPerYear'",
      "'SteeringGroupMet',\n  timesAYear: 'workingMeetingsPerYear'"
    ]
  ]),
  ...among('clauses/10.1-police.ts', [
    ['10.1: no investigator', "['investigator', ...", "['contact', ..."],
    ['10.1: the investigators for safety', "unit: 'safetyUnit'", "unit: 'investigationUnit'"],
    [
      '10.1: any unit of the Police for safety',
      "['crime-victim-and-personal-safety', ...representatives],\n  as: 'unit'",
      "['crime-victim-and-personal-safety', ...representatives],\n  as: 'party'"
    ]
  ]),
  ...among('clauses/10.2-region.ts', [
    ['10.2: the representative is the deputy', "role: 'representative'", "role: 'deputy'"],
    [
      '10.2: the deputy of the same unit only',
      "role: 'deputy',\n  unit: 'healthCareUnit',\n  from: 'party'",
      "role: 'deputy',\n  unit: 'healthCareUnit',\n  from: 'unit'"
    ],
    ['10.2: the region by one unit only', "as: 'party'", "as: 'unit'"]
  ]),
  ...among('clauses/10.4-host.ts', [
    ['10.4: a contact in place of the coordinator', "role: 'coordinator'", "role: 'contact'"],
    [
      '10.4: the coordinator of one unit only',
      "'coordinationUnit',\n  from: 'party'",
      "'coordinationUnit',\n  from: 'unit'"
    ],
    [
      '10.4: the region appoints the representative',
      "role: 'representative',\n  unit: 'violenceTeamUnit'",
      "role: 'representative',\n  unit: 'healthCareUnit'"
    ],
    [
      '10.4: the deputy from any unit',
      "role: 'deputy',\n  unit: 'violenceTeamUnit',\n  from: 'unit'",
      "role: 'deputy',\n  unit: 'violenceTeamUnit',\n  from: 'party'"
    ],
    [
      '10.4: the region attends for the host',
      "clause: '10.4',\n  unit: 'violenceTeamUnit'",
      "clause: '10.4',\n  unit: 'healthCareUnit'"
    ]
  ]),
  ...among('clauses/attendance.ts', [
    ['10: no deputy may attend', "['representative', 'deputy']", "['representative']"]
  ]),
  ...among('clauses/10.3-municipalities.ts', [
    ['10.3: the coordinator attends for the municipality', 'bearer: home.municipality', "bearer: 'coordinator'"]
  ]),
  ...among('clauses/12-meetings.ts', [
    ['12: all bear the weekly meeting', "bearer: 'coordinator'", "bearer: 'all'"],
    ['12: the coordinator answers for what is de-identified', '? bearerOf(basis.attestedBy)', "? 'coordinator'"],
    [
      '12: nothing is allowed de-identified',
      "when: isDeidentified, gives: Term.constant('yes')",
      "when: isDeidentified, gives: Term.constant('no')"
    ]
  ]),
  ...among('clauses/14.1-documentation.ts', [['14.1: all document', "bearer: 'coordinator'", "bearer: 'all'"]]),
  ...among('clauses/14.2-follow-up.ts', [
    [
      '14.2: the plan too late is no plan',
      "act: 'FollowUpPlanAdopted',\n  late: true",
      "act: 'FollowUpPlanAdopted',\n  late: false"
    ],
    [
      '14.2: an answer too late is none',
      "act: 'FollowUpAnswered',\n  late: true",
      "act: 'FollowUpAnswered',\n  late: false"
    ],
    ['14.2: the coordinator plans', "bearer: 'all',\n      window,", "bearer: 'coordinator',\n      window,"]
  ]),
  ...among('clauses/15-secrecy.ts', [
    ['15: all answer for secrecy', "presentation, 'coordinator'", "presentation, 'all'"],
    [
      '15: a provision never suffices',
      "when: conditionsMet, gives: Term.constant('yes')",
      "when: conditionsMet, gives: Term.constant('no')"
    ]
  ]),
  ...among('clauses/18-disputes.ts', [
    ['18: settling it is discussing it', "step === 'discussed'", "step === 'settled'"],
    [
      '18: borne by whoever takes it on',
      "find(({ step }) => step === 'raised')",
      "find(({ step }) => step === 'discussed')"
    ]
  ])
]

/** Mutants of one file of `core`. */
function among(
  file: string,
  changes: ReadonlyArray<readonly [change: string, find: string, replace: string]>
): ReadonlyArray<Mutant> {
  return changes.map(([change, find, replace]) => ({ change, file: `packages/core/src/${file}`, find, replace }))
}
