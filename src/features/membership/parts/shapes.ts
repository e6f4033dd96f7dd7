import type { Output } from '@/contract/endpoint'
import type { membershipContract } from '../contract'

/** What the cloud answers, under the names that the pages use. */
export type Options = Output<typeof membershipContract.options>
export type Notice = Options['notices'][number]
export type UnionOption = Output<typeof membershipContract.findUnions>[number]
export type EmployerFound = Output<typeof membershipContract.searchEmployers>['rows'][number]
export type Receipt = Output<typeof membershipContract.submitJoin>
export type Status = Output<typeof membershipContract.status>
export type Life = Output<typeof membershipContract.history>
export type MemberCard = Output<typeof membershipContract.card>
