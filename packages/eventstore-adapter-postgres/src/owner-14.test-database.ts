import { describeOwners } from './owner.test-kit.ts'

describeOwners('14')
