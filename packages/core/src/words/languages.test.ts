import { describe, expect, test } from 'vitest'
import { bearerName, branchName, normHeading, normTitle, partyName, unitName } from './languages.ts'

describe('the name of a party', () => {
  test('is its id where no name is known, whatever the id is', () => {
    expect(partyName('are', 'sv')).toBe('Åre kommun')
    expect(partyName('bris', 'sv')).toBe('bris')
    expect(partyName('constructor', 'en')).toBe('constructor')
  })
})

describe('the name of a unit', () => {
  test('is that of the branch and of its party', () => {
    expect(unitName('krokom/social-services', 'sv')).toBe('socialtjänsten i Krokoms kommun')
    expect(unitName('krokom/social-services', 'en')).toBe('the social services of Krokom municipality')
    expect(unitName('police/investigation', 'sv')).toBe('utredningsenheten hos Polisen')
    expect(unitName('region/health-care', 'sv')).toBe('hälso- och sjukvården i Region Jämtland Härjedalen')
    expect(branchName('violence-team', 'sv')).toBe('teamet mot våld i nära relationer')
  })

  test('says what it is where its branch or its party is not known', () => {
    expect(unitName('krokom/libraries', 'sv')).toBe('enheten libraries i Krokoms kommun')
    expect(unitName('bris/helpline', 'en')).toBe('the unit helpline of bris')
    expect(branchName('toString', 'en')).toBe('the unit toString')
  })

  test('of a body or an outside actor is the one by which people know it', () => {
    expect(unitName('body/tmv', 'sv')).toBe('ledningsgruppen TMV')
    expect(unitName('body/board', 'en')).toBe('the body board')
    expect(unitName('outside/kvinnojouren', 'sv')).toBe('Kvinnojouren')
    expect(unitName('outside/legal-aid', 'sv')).toBe('den utomstående aktören legal-aid')
  })
})

describe('the name of who bears a duty', () => {
  test('is that of the group, the party, the body or the outsider', () => {
    expect(bearerName('coordinator', 'sv')).toBe('samordnaren')
    expect(bearerName('are', 'en')).toBe('Åre municipality')
    expect(bearerName('body/socsam', 'en')).toBe('the social consultation group SocSam')
    expect(bearerName('outside/legal-aid', 'en')).toBe('the outside actor legal-aid')
  })
})

describe('the title of a norm', () => {
  test('says what it is about, with its clause where it is a heading', () => {
    expect(normTitle('10.1/safety-attends', 'sv')).toBe('Deltagande för brottsoffer och personsäkerhet')
    expect(normHeading('18/order', 'en')).toBe('Disputes in order (clause 18)')
  })

  test('is its name where it is none of the agreement’s', () => {
    expect(normTitle('21/tea', 'en')).toBe('21/tea')
    expect(normHeading('21/tea', 'en')).toBe('21/tea')
  })
})
