/** Identifiers of each kind, of nobody: numbers kept for tests and for stories, common names, and domains for examples. */
export const identifiers = [
  '199003052397',
  '900305-2397',
  '19900305 – 2397',
  '070-174 06 05',
  '+46 70 174 06 58',
  '08-465 004 31',
  'anna@example.com',
  'erik.lund@example.org',
  'ABC 12D',
  'MLB 843',
  'Storgatan 12 B',
  'Björkvägen 4',
  '831 34 Östersund',
  'Berg 3:14',
  'dnr 2024/118',
  '1990-03-05',
  'Anna Andersson',
  'Erik Johansson',
  'Fatima',
  'Krokom',
  'Lindström'
]
