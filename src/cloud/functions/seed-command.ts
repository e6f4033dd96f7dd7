import { join } from 'node:path'
import { openForCommand, runCommand } from '@/cloud/db/command'
import { DemoRefused, seedDemo } from '@/cloud/db/seed'
import { readConfig } from '@/cloud/kernel/config'
import { openVault } from '@/cloud/kernel/open-vault'
import { Refusal } from '@/cloud/kernel/refusal'
import { makeFirstAdminCode } from '@/features/account/cloud'
import { copy } from './copy'
import { openServices } from './open-services'

const line = (text: string): void => void process.stdout.write(`${text}\n`)

const run = async (): Promise<number> => {
  const flags = process.argv.slice(2)
  if (flags.some((flag) => flag !== '--demo' && flag !== '--first-admin')) {
    process.stderr.write(`${copy.usage}\n`)
    return 2
  }
  const config = readConfig(process.env)
  const { db, dataDir, close } = await openForCommand()
  try {
    line(copy.reference)
    const vault = openVault(config, dataDir)
    if (flags.includes('--demo')) {
      const { storage } = openServices(config, process.env, join(dataDir, 'files'))
      const loaded = await seedDemo(db, { vault, storage, now: new Date(), production: config.NODE_ENV === 'production' })
      line(loaded ? copy.demo.loaded : copy.demo.there)
    }
    if (flags.includes('--first-admin')) line(copy.firstAdmin(await makeFirstAdminCode(db, vault, new Date())))
    return 0
  } catch (error) {
    if (error instanceof DemoRefused) process.stderr.write(`${copy.demo.refused}\n`)
    else if (error instanceof Refusal && error.code === 'session.already_administered') process.stderr.write(`${copy.administered}\n`)
    else throw error
    return 1
  } finally {
    await close()
  }
}

runCommand(run)
