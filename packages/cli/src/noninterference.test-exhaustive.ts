import { describeNoninterference } from '@norrsken/testing/noninterference'
import { describe, test } from 'vitest'
import { channels } from './noninterference.test-kit.ts'

describeNoninterference({ name: 'the program, called as a unit', channels, runs: 15, seed: 5 }, { describe, test })
