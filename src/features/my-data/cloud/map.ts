import { readDataMap } from '@/cloud/db/data-map'
import type { Handler } from '@/cloud/kernel/handler'
import type { myDataContract } from '../contract'

export const map: Handler<typeof myDataContract.map> = ({ db }) => readDataMap(db)
