import { accountContract } from './account/contract'
import { deskContract } from './desk/contract'
import { duplicatesContract } from './duplicates/contract'
import { groupJoinContract } from './group-join/contract'
import { filesContract } from './files/contract'
import { holdsContract } from './holds/contract'
import { membershipContract } from './membership/contract'
import { myDataContract } from './my-data/contract'
import { noticesContract } from './notices/contract'
import { progressContract } from './progress/contract'
import { stationsContract } from './stations/contract'
import { verificationContract } from './verification/contract'
import { rolesContract } from './roles/contract'
import { rosterContract } from './roster/contract'
import type { Endpoint, Input, Output } from '@/contract/endpoint'

/** Every operation of the product, by the name that the phone calls it: `membership.submitJoin`. */
export const contracts = {
  account: accountContract,
  desk: deskContract,
  duplicates: duplicatesContract,
  files: filesContract,
  groupJoin: groupJoinContract,
  holds: holdsContract,
  membership: membershipContract,
  myData: myDataContract,
  notices: noticesContract,
  progress: progressContract,
  verification: verificationContract,
  roles: rolesContract,
  stations: stationsContract,
  roster: rosterContract,
}

export type Contracts = typeof contracts

type Flat = { [F in keyof Contracts]: { [O in keyof Contracts[F] as `${F & string}.${O & string}`]: Contracts[F][O] } }[keyof Contracts]
type Merge<U> = (U extends unknown ? (x: U) => void : never) extends (x: infer M) => void ? M : never

/** `{ 'membership.submitJoin': Endpoint<…>, … }` */
export type Api = Merge<Flat>
export type Path = keyof Api & string
export type InputOf<P extends Path> = Input<Api[P]>
export type OutputOf<P extends Path> = Output<Api[P]>

/** The same, at run time: for the router, the API description and the attack matrix. */
export const allEndpoints = (): [Path, Endpoint][] =>
  Object.entries(contracts).flatMap(([feature, contract]) =>
    Object.entries(contract).map(([operation, spec]) => [`${feature}.${operation}` as Path, spec as Endpoint] satisfies [Path, Endpoint]),
  )
