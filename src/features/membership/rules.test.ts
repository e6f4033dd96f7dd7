import { ageOk, checkDocumentField, offerUnions, signedOnOk, versionOk, workPlaceIssues, type Union } from './rules'

const street: Union = { id: 'street', kind: 'street' }
const catchAll: Union = { id: 'catch-all', kind: 'catch_all' }
const community: Union = { id: 'community', kind: 'community' }
const employer: Union = { id: 'employer', kind: 'enterprise' }
const territory = [catchAll, community, street]
const ids = (offers: readonly Union[]) => offers.map((offer) => offer.id)

describe('who may join', () => {
  it('refuses somebody a day before the 16th birthday and takes them on the day itself (劳动法 15)', () => {
    expect(ageOk('2010-11-24', '2026-11-23')).toBe(false)
    expect(ageOk('2010-11-23', '2026-11-23')).toBe(true)
  })
  it('leaves the age to a person where the document does not tell it', () => {
    expect(ageOk(undefined, '2026-11-23')).toBe(true)
  })
  it('names the field when a number does not fit its kind of document (ID-1)', () => {
    expect(checkDocumentField('resident_id', '11010519491231002X').issues).toEqual([])
    expect(checkDocumentField('resident_id', '110105194912310021').issues).toEqual([{ path: 'documentNumber', reason: 'checksum' }])
    expect(checkDocumentField('hmt_permit', '11010519491231002X').issues).toEqual([{ path: 'documentNumber', reason: 'format' }])
  })
})

describe('where the person works', () => {
  it('takes exactly the one place that belongs to the door', () => {
    expect(workPlaceIssues({ door: 'platform', platformCode: 'meituan' })).toEqual([])
    expect(workPlaceIssues({ door: 'no_union', employerTyped: '小店' })).toEqual([])
    expect(workPlaceIssues({ door: 'platform' })).toEqual([{ path: 'platformCode', reason: 'required' }])
    expect(workPlaceIssues({ door: 'union', platformCode: 'meituan' })).toEqual([{ path: 'platformCode', reason: 'door' }])
    expect(workPlaceIssues({ door: 'unsure', employerId: 'x', employerTyped: '小店' })).toEqual([{ path: 'employerTyped', reason: 'one' }])
  })
})

describe('which union', () => {
  it('sends riders to the catch-all union of their street (MEM-4)', () => {
    expect(ids(offerUnions('platform', null, territory))).toEqual(['catch-all', 'street'])
  })
  it('recommends the union of the employer, and offers ones that its people do not read (MEM-9)', () => {
    const offers = offerUnions('union', employer, territory)
    expect(ids(offers)).toEqual(['employer', 'street', 'community', 'catch-all'])
    expect(offers.map((offer) => offer.avoidsEmployer)).toEqual([false, true, true, true])
  })
  it('leads to the street where the employer has none, and always ends with the catch-all (MEM-5)', () => {
    expect(ids(offerUnions('no_union', null, territory))).toEqual(['street', 'community', 'catch-all'])
    expect(ids(offerUnions('unsure', null, [catchAll]))).toEqual(['catch-all'])
  })
  it('trusts the register more than a guess', () => {
    expect(ids(offerUnions('unsure', employer, territory))[0]).toBe('employer')
  })
})

describe('dated texts', () => {
  const versions = [{ version: 'new', fromOn: '2026-11-10' }, { version: 'old', fromOn: '2026-01-01' }, { version: 'older', fromOn: '2020-01-01' }]
  it('accepts the version that was replaced while the application waited on the phone', () => {
    expect(versionOk(versions, 'new', '2026-11-23')).toBe(true)
    expect(versionOk(versions, 'old', '2026-12-10')).toBe(true)
    expect(versionOk(versions, 'old', '2026-12-11')).toBe(false)
    expect(versionOk(versions, 'older', '2026-11-23')).toBe(false)
    expect(versionOk(versions, 'invented', '2026-11-23')).toBe(false)
  })
  it('refuses a signature of tomorrow or of long ago', () => {
    expect(signedOnOk('2026-11-23', '2026-11-23')).toBe(true)
    expect(signedOnOk('2026-10-24', '2026-11-23')).toBe(true)
    expect(signedOnOk('2026-10-23', '2026-11-23')).toBe(false)
    expect(signedOnOk('2026-11-24', '2026-11-23')).toBe(false)
  })
})
