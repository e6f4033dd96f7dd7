/** Where a file belongs, as the layout of the repository says. */
export type Area =
  | 'app' | 'words' | 'catalogue' | 'contracts' | 'manifest' | 'feature-root' | 'feature-pages' | 'tab' | 'feature-cloud' | 'feature-cloud-index'
  | 'main-pages' | 'client' | 'ui' | 'contract' | 'functions' | 'cloud' | 'testing'

export interface Place { area: Area; feature?: string }

const folders: [RegExp, Area][] = [
  [/^copy(\.ts)?$/, 'words'],
  [/^features\/catalogue/, 'catalogue'],
  [/^features\/contracts/, 'contracts'],
  [/^pages\//, 'main-pages'],
  [/^client\//, 'client'],
  [/^ui\//, 'ui'],
  [/^contract\//, 'contract'],
  [/^cloud\/functions\//, 'functions'],
  [/^cloud\//, 'cloud'],
  [/^(testing|journeys|bench)(\/|$)/, 'testing'],
]

function insideFeature(rest: string): Area {
  if (/^manifest(\.ts)?$/.test(rest)) return 'manifest'
  if (/^tab(\.tsx)?$/.test(rest)) return 'tab'
  if (/^cloud(\/index)?(\.ts)?$/.test(rest)) return 'feature-cloud-index'
  if (rest.startsWith('cloud/')) return 'feature-cloud'
  return /^(pages|parts)\/|^(store|use-)|\.tsx$/.test(rest) ? 'feature-pages' : 'feature-root'
}

/** `file` is a path below src, with or without its ending. */
export function placeOf(file: string): Place {
  const known = folders.find(([pattern]) => pattern.test(file))
  if (known) return { area: known[1] }
  const [, feature, rest] = /^features\/([^/]+)\/(.+)$/.exec(file) ?? []
  return feature && rest ? { area: insideFeature(rest), feature } : { area: 'app' }
}

/** Who may import whom. `own:` means: of the same feature only. */
const allowed: Record<Exclude<Area, 'testing'>, readonly (Area | `own:${Area}`)[]> = {
  app: ['words', 'catalogue', 'client', 'ui', 'contract'],
  words: [],
  catalogue: ['manifest', 'contract'],
  contracts: ['feature-root', 'contract'],
  manifest: ['contract'],
  'feature-root': ['own:feature-root', 'own:manifest', 'contract'],
  'feature-pages': ['own:feature-root', 'own:manifest', 'own:feature-pages', 'own:tab', 'catalogue', 'contract', 'client', 'ui', 'words'],
  tab: ['own:feature-root', 'own:manifest', 'own:feature-pages', 'catalogue', 'contract', 'client', 'ui', 'words'],
  'feature-cloud': ['own:feature-root', 'own:manifest', 'own:feature-cloud', 'contract', 'cloud'],
  'feature-cloud-index': ['own:feature-root', 'own:manifest', 'own:feature-cloud', 'contract', 'cloud'],
  'main-pages': ['main-pages', 'feature-root', 'tab', 'catalogue', 'contract', 'client', 'ui', 'words'],
  client: ['client', 'ui', 'contract', 'words'],
  ui: ['ui', 'contract'],
  contract: ['contract'],
  functions: ['functions', 'contracts', 'catalogue', 'feature-root', 'feature-cloud-index', 'contract', 'cloud'],
  cloud: ['cloud', 'contract'],
}

export function mayImport(from: Place, to: Place): boolean {
  if (from.area === 'testing') return true
  return allowed[from.area].some((entry) => (entry.startsWith('own:') ? entry.slice(4) === to.area && from.feature === to.feature : entry === to.area))
}
