import { linesOf } from '@/testing/sheets/sheet-files'
import { dataOf, errorOf, useArena, type Fighter } from './arena'
import { scriptPayloads } from './payloads'
import { useTally } from './tally'

const arena = useArena()
const tally = useTally(['17', '22'])
/** Marked in the contract: they make files of what is kept about other people. */
const exporting = arena.endpoints.filter(([, spec]) => spec.exports === true)

const filesOf = async ({ personId }: Fighter) => {
  const keys = await arena.owner.selectFrom('files').select('storage_key').where('owner_id', '=', personId).where('use', 'in', ['roster', 'export']).execute()
  return Promise.all(keys.map(async ({ storage_key: key }) => Buffer.from((await arena.services.storage.get(key)) ?? [])))
}
/** Every number of everybody in the database, in full. */
const numbers = async () => {
  const people = await arena.owner.selectFrom('people').select('id').where('document_enc', 'is not', null).execute()
  const all = await Promise.all(people.map(({ id }) => arena.particularsOf(id)))
  return all.flatMap(({ documentNumber, phone }) => [documentNumber, phone]).filter((value) => value !== null)
}
const fields = (path: (typeof exporting)[number]) => Object.keys((path[1].input as unknown as { entries: object }).entries)
const inFormats = (path: (typeof exporting)[number], input: object) => (fields(path).includes('format') ? ['xlsx', 'csv'].map((format) => ({ ...input, format })) : [input])

/** Under an id of its own, where the operation takes one. */
const renewed = (path: (typeof exporting)[number], input: object) => (fields(path).includes('exportId') ? { ...input, exportId: arena.newKey() } : input)
/** Names a union or an import that must be within reach; the others give what is in the caller's own. */
const named = exporting.filter(([, spec]) => (spec.ownIds ?? []).length > 0)
const unnamed = exporting.filter((one) => !named.includes(one))
const cellsOf = async (bytes: Buffer | undefined): Promise<string[]> => (await linesOf(bytes!)).slice(1).map((line) => JSON.stringify(line.cells))

describe('row 22: a list beyond the reach, or with numbers in full', () => {
  test.each(named)('%s gives nothing to staff of other unions, and makes no file for them', async (path, spec) => {
    const { input } = await arena.sample(path)
    for (const outsider of await arena.outsiders()) {
      const before = await arena.writings()
      expect(errorOf(await arena.send(outsider, path, renewed([path, spec], input)))).toBe('object.not_found')
      expect(await arena.writings()).toEqual(before)
      expect(await filesOf(outsider)).toEqual([])
      tally.count('22', path)
    }
  })

  test.each(unnamed)('%s gives staff of other unions no line of what somebody else\'s scope holds', async (path, spec) => {
    for (const wish of inFormats([path, spec], {})) {
      const { actor, input } = await arena.sample(path)
      dataOf(await arena.send(actor, path, { ...input, ...wish }))
      const theirs = await cellsOf((await filesOf(actor!))[0])
      expect(theirs.length).toBeGreaterThan(0)
      for (const outsider of await arena.outsiders()) {
        dataOf(await arena.send(outsider, path, { ...input, ...wish }))
        const got = await cellsOf((await filesOf(outsider))[0])
        expect(got.filter((line) => theirs.includes(line))).toEqual([])
        tally.count('22', path)
      }
    }
  })

  test.each(exporting)('%s: numbers in the file are masked, and it is in the audit with who, where and how many', async (path, spec) => {
    for (const wish of inFormats([path, spec], {})) {
      const { actor, input } = await arena.sample(path)
      const made = dataOf(await arena.send(actor, path, { ...input, ...wish })) as { lines: number }
      const [bytes] = await filesOf(actor!)
      const text = JSON.stringify(await linesOf(bytes!))
      expect((await numbers()).filter((number) => text.includes(number))).toEqual([])
      const noted = await arena.owner.selectFrom('audit').select(['detail', 'organization_id']).where('actor_id', '=', actor!.personId).where('action', '=', path).where('outcome', '=', 'ok').execute()
      expect(noted).toMatchObject([{ detail: { lines: made.lines } }])
      expect(noted[0]!.organization_id).not.toBeNull()
      tally.count('22', path)
    }
  })

  const full = exporting.filter((one) => fields(one).includes('full'))
  test.each(full)('%s: in full not for a chair, not without a reason, and for others with a record of each person', async (path) => {
    const { actor, input } = await arena.sample(path)
    const wish = { ...input, full: true, exportId: arena.newKey() }
    expect(errorOf(await arena.send(actor, path, { ...wish, reason: '想看一看' }))).toBe('role.refused')
    const { organizationId } = input as unknown as { organizationId: string }
    const { parent_id: parent } = await arena.owner.selectFrom('organizations').select('parent_id').where('id', '=', organizationId).executeTakeFirstOrThrow()
    const officer = await arena.staff('officer', parent!)
    for (const reason of [undefined, '', '  ', 'x']) {
      expect(errorOf(await arena.send(officer, path, { ...wish, ...(reason === undefined ? {} : { reason }) }))).toBe('request.invalid')
      tally.count('22', path)
    }
    expect(await filesOf(officer)).toEqual([])
    const made = dataOf(await arena.send(officer, path, { ...wish, reason: '报省总系统' })) as { lines: number }
    const looks = await arena.owner.selectFrom('audit').select('target_id').where('actor_id', '=', officer.personId).where('action', '=', `${path}.look`).execute()
    expect(looks).toHaveLength(made.lines)
    // The reason is free text: it may name somebody.
    const row = await arena.owner.selectFrom('roster_exports').selectAll().where('by_id', '=', officer.personId).executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('报省总系统')
    tally.count('22', path)
  })

  test.each(exporting)('%s: whoever knows the id of a file does not get it', async (path, spec) => {
    const { actor, input } = await arena.sample(path)
    const { exportId } = dataOf(await arena.send(actor, path, input)) as { exportId?: string }
    const { id: fileId } = await arena.owner.selectFrom('files').select('id').where('owner_id', '=', actor!.personId).where('use', 'in', ['roster', 'export']).executeTakeFirstOrThrow()
    for (const other of [await arena.colleagueOf(actor!), ...(await arena.outsiders())]) {
      expect(errorOf(await arena.send(other, 'files.link', { fileId }))).toBe('object.not_found')
      if (exportId !== undefined) {
        expect(errorOf(await arena.send(other, 'roster.fetch', { exportId }))).toBe('object.not_found')
        expect(errorOf(await arena.send(other, path, { ...renewed([path, spec], input), exportId }))).toBe('object.not_found')
      }
      tally.count('22', path)
    }
  })
})

describe('row 17: formulas in what a list is made of', () => {
  test.each(exporting)('%s: no cell of the file begins one', async (path, spec) => {
    for (const payload of scriptPayloads) {
      for (const wish of inFormats([path, spec], {})) {
        const { actor, input } = await arena.sample(path)
        // As if they had come in by a way that checks less: a union from a register, a name from long ago.
        await arena.owner.updateTable('people').set({ name: payload }).where('name', 'is not', null).execute()
        await arena.owner.updateTable('organizations').set({ name: `${payload} ${arena.newKey()}` }).where('kind', '=', 'enterprise').execute()
        await arena.owner.updateTable('places').set({ name: payload, community: payload, address: payload, note: payload, hours: payload }).where('status', '<>', 'merged').execute()
        dataOf(await arena.send(actor, path, { ...input, ...wish }))
        const [bytes] = await filesOf(actor!)
        const raw = bytes!.toString('utf8')
        if (!raw.startsWith('PK')) expect(raw.split(/\r\n/).flatMap((line) => line.split(',')).filter((cell) => /^"?[\t ]*[=+\-@]/.test(cell))).toEqual([])
        const { formulas, cells } = await inside(bytes!)
        expect(formulas).toEqual([])
        expect(cells.filter((cell) => /^[\s=+\-@]/.test(cell))).toEqual([])
        tally.count('17', path)
      }
    }
  })
})

/** Formulas of a workbook, and its texts as they stand in the file. */
const inside = async (bytes: Buffer): Promise<{ formulas: string[]; cells: string[] }> => {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return { formulas: [], cells: [] }
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const [formulas, cells]: [string[], string[]] = [[], []]
  book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => void (cell.formula ? formulas : cells).push(cell.formula || cell.text)))
  return { formulas, cells }
}

tally.mustHaveAttacked()
