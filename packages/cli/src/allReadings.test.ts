import { describe, expect, test } from 'vitest'
import { runOn } from './testing/inMemory.ts'
import { sampleLog, textOf } from './testing/sampleLog.ts'

const on = runOn({ files: { log: textOf(sampleLog), empty: '' } })
const json = async (...args: ReadonlyArray<string>) => JSON.parse((await on(...args, '--json')).out)
const lines = async (...args: ReadonlyArray<string>) => (await on(...args)).out.split('\n')

describe('--all-readings', () => {
  test('says that an answer is the same under every reading', async () => {
    const asked = ['ask', 'log', 'member', 'police', '--all-readings']
    expect((await json(...asked)).readings).toEqual({ same: true, value: 'yes' })
    expect((await lines(...asked, '--lang', 'en')).slice(-3)).toEqual([
      '',
      'The answer is the same under every reading of the text.',
      ''
    ])
  })

  test('names the readings on which an answer depends, and what each choice comes to', async () => {
    const asked = ['ask', 'log', 'exit-if-notice', '2024-07-01', '--reading', 'rollDeadlines=none', '--all-readings']
    const { value, readings } = await json(...asked)
    expect({ value, readings }).toEqual({
      value: '2025-12-31',
      readings: {
        same: false,
        matters: [
          {
            key: 'noticeDay',
            reading: 'R1',
            choices: [
              { choice: 'excluded', values: ['2025-12-31', '2025-01-01'] },
              { choice: 'included', values: ['2024-12-31'] }
            ]
          },
          {
            key: 'exit',
            reading: 'R16',
            choices: [
              { choice: 'year-end-only', values: ['2025-12-31', '2024-12-31'] },
              { choice: 'year-end-floor', values: ['2025-01-01', '2024-12-31'] },
              { choice: 'at-notice', values: ['2025-01-01', '2024-12-31'] }
            ]
          }
        ],
        values: ['2025-12-31', '2025-01-01', '2024-12-31']
      }
    })
    expect((await lines(...asked)).slice(-10)).toEqual([
      '',
      'Svaret beror på hur texten läses:',
      '  R1. Räknas uppsägningsdagen in i uppsägningstiden?',
      '    Uppsägningsdagen räknas inte in: den 31 december 2025 eller den 1 januari 2025, beroende på de övriga.',
      '    Uppsägningsdagen räknas in: den 31 december 2024.',
      '  R16. När kan en part lämna?',
      '    En part kan lämna bara vid ett årsskifte: den 31 december 2025 eller den 31 december 2024, beroende på de övriga.',
      '    En part kan lämna tidigast vid ett årsskifte: den 1 januari 2025 eller den 31 december 2024, beroende på de övriga.',
      '    En part lämnar när uppsägningstiden är slut: den 1 januari 2025 eller den 31 december 2024, beroende på de övriga.',
      ''
    ])
  })

  test('is asked of a finding too', async () => {
    const asked = ['explain', 'log', '9/steering-group@steering-group@2023-03-01', '--all-readings']
    const { type, readings } = await json(...asked)
    expect({ type, readings }).toEqual({ type: 'rule', readings: { same: true, value: 'breached' } })
    const before = [...asked, '--valid-at', '2023-10-04', '--lang', 'en']
    expect((await lines(...before)).at(-2)).toBe('The answer is the same under every reading of the text.')
  })

  test('says where a finding would not be there under another reading', async () => {
    const asked = ['explain', 'log', '9/annual-report@coordinator@2023-03-01', '--all-readings', '--lang', 'en']
    expect((await json(...asked)).readings).toEqual({
      same: false,
      matters: [
        {
          key: 'annualReport',
          reading: 'R8',
          choices: [
            { choice: 'each-year', values: ['breached'] },
            { choice: 'none', values: [null] }
          ]
        }
      ],
      values: ['breached', null]
    })
    expect((await lines(...asked)).slice(-5)).toEqual([
      'The answer depends on how the text is read:',
      '  R8. How often is an annual report due?',
      '    An annual report is due in each calendar year: not met.',
      '    No annual report is due: no finding.',
      ''
    ])
  })

  test('leaves chosen a reading that is chosen', async () => {
    const asked = ['ask', 'log', 'exit-if-notice', '2024-07-01', '--reading', 'noticeDay=included', '--all-readings']
    expect(await json(...asked)).toMatchObject({
      ask: { reading: { noticeDay: 'included' } },
      readings: { same: true, value: '2024-12-31' }
    })
  })

  test('is the same where there is no agreement to read', async () => {
    expect((await json('ask', 'empty', 'last-notice-day', '2024-07-01', '--all-readings')).readings).toEqual({
      same: true,
      value: null
    })
  })

  test('is not said where it is not asked for', async () => {
    expect(await json('ask', 'log', 'member', 'are')).not.toHaveProperty('readings')
    expect((await on('check', 'log', '--all-readings')).exit).toBe(2)
  })
})
