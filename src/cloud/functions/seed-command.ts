import { join } from 'node:path'
import { openForCommand, runCommand } from '@/cloud/db/command'
import { DemoRefused, seedDemo } from '@/cloud/db/seed'
import { readConfig } from '@/cloud/kernel/config'
import { openVault } from '@/cloud/kernel/open-vault'
import { Refusal } from '@/cloud/kernel/refusal'
import { makeFirstAdminCode } from '@/features/account/cloud'
import { openServices } from './open-services'

const usage = 'npm run db:seed [-- --demo | --first-admin]'

const line = (text: string): void => void process.stdout.write(`${text}\n`)

const run = async (): Promise<number> => {
  const flags = process.argv.slice(2)
  if (flags.some((flag) => flag !== '--demo' && flag !== '--first-admin')) {
    process.stderr.write(`用法：${usage}\n`)
    return 2
  }
  const config = readConfig(process.env)
  const { db, dataDir, close } = await openForCommand()
  try {
    line('街道、职业、节假日、申请书等基础数据已是最新。')
    const vault = openVault(config, dataDir)
    if (flags.includes('--demo')) {
      const { storage } = openServices(config, process.env, join(dataDir, 'files'))
      const loaded = await seedDemo(db, { vault, storage, now: new Date(), production: config.NODE_ENV === 'production' })
      line(loaded ? '示例数据已装入。' : '示例数据早已在库里。')
    }
    if (flags.includes('--first-admin')) line(`第一位管理员的一次性口令（24 小时内有效，只能用一次）：${await makeFirstAdminCode(db, vault, new Date())}`)
    return 0
  } catch (error) {
    if (error instanceof DemoRefused) process.stderr.write('NODE_ENV=production 时不装示例数据。\n')
    else if (error instanceof Refusal && error.code === 'session.already_administered') process.stderr.write('已经有管理员了，不再发一次性口令。\n')
    else throw error
    return 1
  } finally {
    await close()
  }
}

runCommand(run)
