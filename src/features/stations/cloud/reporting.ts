import type { Handlers } from '@/cloud/kernel/handler'
import type { reportingContract } from '../contract'
import { myReports } from './my-reports'
import { newDevice } from './new-device'
import { report } from './report'
import { suggest } from './suggest'
import { suggestion } from './suggestion'

export const reporting: Handlers<typeof reportingContract> = { newDevice, report, myReports, suggest, suggestion }
