import type { CaseKind } from '@/cloud/domain/cases/kind'
import type { Erasure } from '@/cloud/domain/erasure/erasing'
import type { Features } from '@/cloud/kernel/router'
import { accountCloud, accountErasing } from '@/features/account/cloud'
import { deskCloud, deskErasing } from '@/features/desk/cloud'
import { duplicateCase, duplicatesCloud, duplicatesErasing } from '@/features/duplicates/cloud'
import { filesCloud, uploadCloud } from '@/features/files/cloud'
import { groupJoinCloud, groupJoinErasing } from '@/features/group-join/cloud'
import { holdsCloud } from '@/features/holds/cloud'
import { enterOnPaper, membershipCases, membershipCloud, textsInForce } from '@/features/membership/cloud'
import { correctionCase, myDataCloud } from '@/features/my-data/cloud'
import { noticesCloud, noticesErasing } from '@/features/notices/cloud'
import { progressCloud } from '@/features/progress/cloud'
import { rolesCloud, rolesErasing } from '@/features/roles/cloud'
import { rosterCloud, rosterErasing } from '@/features/roster/cloud'
import { placesErasing, stationsCloud, suggestionCase } from '@/features/stations/cloud'
import { confirmCase, verificationCloud, verificationErasing } from '@/features/verification/cloud'

/** Kinds of cases that the desk runs: one line a kind. */
export const caseKinds: readonly CaseKind[] = [...membershipCases, correctionCase, confirmCase, duplicateCase, suggestionCase]

/** What goes when somebody closes the account: one name a feature. */
export const erasure: Erasure = { kinds: caseKinds, erasings: [accountErasing, deskErasing, duplicatesErasing, groupJoinErasing, noticesErasing, placesErasing, rolesErasing, rosterErasing, verificationErasing] }

/** Every feature of the cloud: one line a service. */
export const features: Features = {
  account: accountCloud,
  desk: deskCloud(caseKinds),
  duplicates: duplicatesCloud(caseKinds),
  files: filesCloud,
  groupJoin: groupJoinCloud(caseKinds, { enterOnPaper, textsInForce }),
  holds: holdsCloud,
  membership: membershipCloud,
  myData: myDataCloud(erasure),
  notices: noticesCloud,
  progress: progressCloud,
  roles: rolesCloud,
  roster: rosterCloud(erasure),
  stations: stationsCloud,
  upload: uploadCloud,
  verification: verificationCloud,
}
