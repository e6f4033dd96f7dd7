import type { Manifest } from '@/contract/manifest'
import { manifest as account } from './account/manifest'
import { manifest as desk } from './desk/manifest'
import { manifest as duplicates } from './duplicates/manifest'
import { manifest as groupJoin } from './group-join/manifest'
import { manifest as holds } from './holds/manifest'
import { manifest as membership } from './membership/manifest'
import { manifest as myData } from './my-data/manifest'
import { manifest as notices } from './notices/manifest'
import { manifest as progress } from './progress/manifest'
import { manifest as roles } from './roles/manifest'
import { manifest as roster } from './roster/manifest'
import { manifest as stations } from './stations/manifest'
import { manifest as verification } from './verification/manifest'

/** Every service, in the order of the home grid. Feeds app.config.ts, the grid and the menus. */
export const catalogue: readonly Manifest[] = [membership, stations, verification, progress, desk, groupJoin, roster, roles, notices, holds, account, myData, duplicates]
