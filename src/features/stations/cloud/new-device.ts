import type { Handler } from '@/cloud/kernel/handler'
import type { reportingContract } from '../contract'
import { makeDevice } from '@/cloud/domain/devices/device'

export const newDevice: Handler<typeof reportingContract.newDevice> = async ({ vault, newId }) => ({ device: makeDevice(vault, newId()) })
