import type { CaseKind } from '@/cloud/domain/cases/kind'
import type { Features } from '@/cloud/kernel/router'
import { accountCloud } from '@/features/account/cloud'
import { deskCloud } from '@/features/desk/cloud'
import { duplicateCase, duplicatesCloud } from '@/features/duplicates/cloud'
import { filesCloud, uploadCloud } from '@/features/files/cloud'
import { membershipCases, membershipCloud } from '@/features/membership/cloud'
import { correctionCase, myDataCloud } from '@/features/my-data/cloud'
import { noticesCloud } from '@/features/notices/cloud'
import { progressCloud } from '@/features/progress/cloud'
import { rolesCloud } from '@/features/roles/cloud'
import { confirmCase, verificationCloud } from '@/features/verification/cloud'

/** Kinds of cases that the desk runs: one line a kind. */
export const caseKinds: readonly CaseKind[] = [...membershipCases, correctionCase, confirmCase, duplicateCase]

/** Every feature of the cloud: one line a service. */
export const features: Features = {
  account: accountCloud,
  desk: deskCloud(caseKinds),
  duplicates: duplicatesCloud(caseKinds),
  files: filesCloud,
  membership: membershipCloud,
  myData: myDataCloud(caseKinds),
  notices: noticesCloud,
  progress: progressCloud,
  roles: rolesCloud,
  upload: uploadCloud,
  verification: verificationCloud,
}
