import type { Handlers } from '@/cloud/kernel/handler'
import type { reportingContract } from '../contract'
import { myReports } from './my-reports'
import { newDevice } from './new-device'
import { report } from './report'
import { suggest } from './suggest'

export const reporting: Handlers<typeof reportingContract> = { newDevice, report, myReports, suggest }
