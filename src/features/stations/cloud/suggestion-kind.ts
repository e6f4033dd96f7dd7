import type { Role } from '@/contract/roles'
import type { CaseField, CaseKind, Signed } from '@/cloud/domain/cases/kind'
import type { CaseRow } from '@/cloud/domain/cases/record'
import { nextCode } from '@/cloud/domain/places/next-code'
import { firstFeedVersion } from '@/cloud/domain/places/feed-version'
import { signsOf } from '@/cloud/domain/places/signs'
import { found } from '@/cloud/kernel/refusal'
import { clocks } from './clocks'
import { kind } from './kind-name'
import { recordChange } from '@/cloud/domain/places/changes'
import { hasAlike, insertPlace } from '@/cloud/domain/places/kept'
import { becamePlace, deleteSuggestions, suggestions, type Suggestion } from './queries/suggestions'

/** A union of one employer decides nothing about places of the street. */
const reviewers: readonly Role[] = ['officer', 'district']

const suggestionOf = async ({ db }: Pick<Signed, 'db'>, row: CaseRow): Promise<Suggestion> => found((await suggestions(db, [row.id]))[0])

/** A draft on the desk of those who keep places: what is known so far, and where it is from. It opens like any other. */
const makeDraft = async (context: Signed, row: CaseRow): Promise<void> => {
  const { db, now } = context
  const { kind: placeKind, name, street_code, address, lng, lat } = await suggestionOf(context, row)
  const [id, code] = [context.newId(), await nextCode(db, street_code)]
  const source = `建议 ${row.number}`
  await insertPlace(db, {
    id, code, kind: placeKind, name, street_code, address, lng, lat, point_origin: lng === null ? null : 'picked', status: 'draft', organization_id: row.organization_id, demo: row.demo,
    sources: { name: source, address: source, ...(lng === null ? {} : { point: source }) }, ...signsOf({ code, name, community: null, address }),
    created_at: now, updated_at: now, feed_version: await firstFeedVersion(db, 'draft'),
  })
  await becamePlace(db, row.id, id)
  await recordChange(context, { placeId: id, what: 'created', note: source })
}

const field = (key: string, value: string): CaseField => ({ key, value, sensitive: false, askable: false })

/** Somebody suggests a place that is missing, as the desk sees it. */
export const suggestionCase: CaseKind = {
  kind,
  reviewers,
  clocks,
  retention: { setting: 'stations.suggest_retention_days', otherwise: 180 },
  summaries: async (db, caseIds) => new Map((await suggestions(db, caseIds)).map((row) => [row.case_id, { titleMasked: row.name, facts: [row.street_name] }])),
  view: async (context, row) => {
    const suggestion = await suggestionOf(context, row)
    return {
      fields: [field('placeKind', suggestion.kind), field('placeName', suggestion.name), field('streetCode', suggestion.street_name), field('address', suggestion.address), field('why', suggestion.why)],
      signatureFileId: null, flags: (await hasAlike(context.db, suggestion)) && suggestion.place_id === null ? ['alike_place'] : [], employerOpen: false,
    }
  },
  reveal: () => Promise.resolve([]),
  onTransition: async (context, row, to) => {
    if (to === 'approved') await makeDraft(context, row)
  },
  erase: deleteSuggestions,
}
