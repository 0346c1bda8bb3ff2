import type { HelpWords } from './help.ts'

/** Help in English. */
export const helpEn: HelpWords = {
  about: 'norrsken reads a log of what has happened under an agreement, and says what holds and why.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  more: '`norrsken help <command>` tells more. <log> is a file, `-` for standard input, or a store.',
  command: {
    state: { call: 'state <log>', does: 'Who is a party, which edition applies and which term runs.' },
    check: { call: 'check <log>', does: 'How each duty of the agreement stands.' },
    ask: {
      call: 'ask <log> <question>',
      does: 'Answers `member <party>`, `leaves <party>`, `exit-if-notice <day>`, `last-notice-day <day>`, `cost-shares <öre>`, `may-discuss <case>` or `discussed <case>`.'
    },
    explain: {
      call: 'explain <log> <clause, finding, question or figure>',
      does: 'What a clause says and how it stands, why a finding or an answer is what it is, or what a figure of a report rests on.'
    },
    deadlines: { call: 'deadlines <log>', does: 'By which days something must be done, or ends.' },
    agenda: {
      call: 'agenda <log> <meeting>',
      does: 'What may be said at a meeting: for each case and each person in the room, and who must step out.'
    },
    'what-if': {
      call: 'what-if <log>',
      does: 'What would change if the events of a file were recorded. Nothing is recorded.'
    },
    diff: {
      call: 'diff <log>',
      does: 'What has changed between two moments of knowledge, and why; with `--period` of the figures of a report.'
    },
    review: {
      call: 'review <log>',
      does: 'Who was to hear which classes of facts, how often, and what is unusual. Numbers alone; for the coordinator.'
    },
    screen: {
      call: 'screen <log>',
      does: 'Where something stands in the notes of a log that may point to somebody. Never what stands there.'
    },
    report: { call: 'report <log>', does: 'Writes report.html, indicators.csv and indicators.json to a folder.' },
    explore: { call: 'explore <log>', does: 'Writes a page on which the agreement is looked at day by day.' },
    verify: { call: 'verify <log>', does: 'Whether the log is well formed, and each problem if it is not.' },
    import: {
      call: 'import <log> <store>',
      does: 'Takes a log over into a store, as it is: all of it, or nothing.'
    },
    export: { call: 'export <log>', does: 'Writes a log in another form, on standard output or as a file.' },
    migrate: {
      call: 'migrate <store>',
      does: 'Brings the schema of a store on a server to the version of this program, or makes it.'
    },
    generate: { call: 'generate', does: 'A made-up log on standard output; the same seed gives the same bytes.' }
  },
  option: {
    'valid-at': { value: '<day>', does: 'The end of this day (default: today).' },
    'known-at': { value: '<instant>', does: 'Only what the log knew by then, such as 2023-06-30T12:00:00+02:00.' },
    and: { value: '<instant>', does: 'The later of the two moments; `--known-at` is the earlier.' },
    add: { value: '<file>', does: 'Events, one a line, without id, version and recorded.' },
    agreement: { value: '<stream>', does: 'The agreement (default: the one in force that day).' },
    reading: { value: '<key>=<choice>', does: 'Another reading of the terms, such as noticeDay=included; repeatable.' },
    lang: { value: 'sv|en', does: 'The language (default: sv).' },
    as: {
      value: '<unit>',
      does: 'By what that unit may know now, such as krokom/social-services; nothing else is read.'
    },
    'all-readings': { value: '', does: 'Whether the answer is the same under every reading of the terms.' },
    ics: { value: '', does: 'A calendar (iCalendar) instead of text.' },
    json: { value: '', does: 'One JSON document instead of text.' },
    strict: { value: '', does: 'Exit with 1 where the answer is no or a duty is not met.' },
    period: { value: '<period>', does: '2023, 2023-Q2, or 2023-03-01..2023-12-31.' },
    audience: { value: '<audience>', does: 'coordinator, steering or public.' },
    checkpoint: {
      value: '<file>',
      does: 'Goes on from where it was when this file was written, and writes it anew. It is as sensitive as the log.'
    },
    workers: {
      value: '<n>',
      does: 'How many threads read the log, 1 to 64 (default: those of the machine, for a log of some size).'
    },
    index: {
      value: '<file>',
      does: 'What is known of the log once it has been checked, so that it is not checked again; made if it is not there. It is as sensitive as the log.'
    },
    ledger: {
      value: '<file>',
      does: 'What has been published of the log so far; `report` adds to it, and makes it if it is not there.'
    },
    definitions: { value: '<file>', does: 'Indicators of your own (JSON), besides those that come with the program.' },
    populations: { value: '<file>', does: 'How many people live in each municipality (JSON), for rates.' },
    benchmarks: { value: '<file>', does: 'Recommended levels (JSON), with which shown figures are compared.' },
    out: { value: '<folder>', does: 'Where the files are written.' },
    dialect: { value: 'rfc4180|sv-excel', does: 'How the CSV is written (default: rfc4180).' },
    roles: { value: '<prefix>', does: 'Makes the roles <prefix>_reader, <prefix>_writer and <prefix>_migrator too.' },
    profile: {
      value: 'published',
      does: 'Instead of `--cases`: the published totals: 81 cases, two of them of men, and a meeting every week.'
    },
    cases: { value: '<n>', does: 'How many cases.' },
    seed: { value: '<s>', does: 'The seed, a whole number.' },
    from: { value: '<day>', does: 'The first day.' },
    to: { value: '<day>', does: 'The last day.' },
    units: {
      value: '<unit,…>',
      does: 'Who is in the room, with commas between: krokom/social-services,police/investigation.'
    },
    facts: { value: '<class,…>', does: 'Classes of facts to be told, with commas between: health,risk.' },
    subjects: { value: '<subject,…>', does: 'Whom they are about: individual, child, other-adult, perpetrator.' },
    purpose: { value: '<purpose>', does: 'What for: clarify-needs, assess-risk or consult.' },
    at: { value: '<instant>', does: 'When, such as 2025-02-05T09:00:00+01:00.' },
    'law-on': { value: '<day>', does: 'The day whose law is applied (default: that of `--at`, or of the discussion).' },
    discussion: {
      value: '<name>',
      does: 'Of a case that was discussed: its name, or the meeting (default: each one).'
    },
    help: { value: '', does: 'This help.' },
    version: { value: '', does: 'The version of the program.' }
  },
  optionOf: {
    agenda: {
      agreement: { value: '<stream>', does: 'The agreement (default: that of the meeting).' },
      strict: { value: '', does: 'Exit with 1 where somebody must step out.' }
    },
    screen: { strict: { value: '', does: 'Exit with 1 where something is found.' } },
    review: {
      from: { value: '<day>', does: 'The first day (default: from the beginning).' },
      to: { value: '<day>', does: 'The last day (default: valid-at).' }
    },
    ask: {
      from: { value: '<unit>', does: 'The unit that would tell (default: not said, so any).' }
    },
    explain: {
      from: { value: '<unit>', does: 'The unit that would tell (default: not said, so any).' }
    },
    import: { as: { value: '<unit>', does: 'Takes over what that unit may know now, and nothing else.' } },
    explore: {
      audience: { value: '<audience>', does: 'coordinator, steering or public (default: public).' },
      out: { value: '<file>', does: 'The page, which is there whole or not at all.' },
      'valid-at': { value: '<day>', does: 'The last day (default: the last on which something happened).' },
      agreement: { value: '<stream>', does: 'The agreement (default: the one in force on each day).' }
    },
    export: {
      to: {
        value: '<form>',
        does: 'ndjson, a copy of the log; csv or parquet, a folder of tables; ocel, xes or cloudevents.'
      },
      audience: {
        value: '<audience>',
        does: 'coordinator: everything; steering or public (default): so that nobody can be found by it.'
      },
      ledger: {
        value: '<file>',
        does: 'What has been published of the log so far, for steering and public; the export is audited with it and added to it.'
      },
      as: { value: '<unit>', does: 'What that unit may know now.' },
      'valid-at': { value: '<day>', does: 'The day of the derived tables of csv and parquet (default: today).' },
      out: {
        value: '<path>',
        does: 'The file or folder, which is there whole or not at all (default of a file: standard output).'
      }
    }
  },
  exits: [
    'Exit codes: 0 done; 1 the answer is no or a duty is not met, under --strict; 2 bad input or usage;',
    '            3 the store is unavailable; 4 verify found problems.'
  ]
}
