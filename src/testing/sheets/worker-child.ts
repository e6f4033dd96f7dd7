import { randomBytes } from 'node:crypto'
import { connect } from '@/cloud/db/connect'
import { erasure } from '@/cloud/functions/features'
import { createVault } from '@/cloud/kernel/vault'
import { uuidv7 } from '@/contract/ids'
import { workOnImports } from '@/features/roster/cloud'

/** The timer's share of imports in a process of its own, so that it can be killed in the middle. Key and database come by the environment. */
const key = Buffer.from(process.env.MASTER_KEY ?? '', 'base64')
void workOnImports(connect(process.env.DATABASE_URL ?? '', { max: 2 }).db, {
  vault: createVault([{ kid: 1, key }]), now: new Date(process.env.NOW ?? ''), newId: () => uuidv7(randomBytes(16), Date.now()), erasure,
})
