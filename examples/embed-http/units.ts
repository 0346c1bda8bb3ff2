const municipalities = ['berg', 'bracke', 'harjedalen', 'krokom', 'ragunda', 'stromsund', 'are', 'ostersund']

/** The units that a consent may name, beside actors from outside. Whoever runs the service keeps this list. */
export const units: ReadonlySet<string> = new Set([
  'police/investigation',
  'police/crime-victim-and-personal-safety',
  'region/health-care',
  'ostersund/violence-team',
  'ostersund/coordination',
  ...municipalities.map((municipality) => `${municipality}/social-services`)
])
