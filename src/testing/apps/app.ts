import type { Point } from '@/contract/geo'
import type { InputOf, OutputOf, Path } from '@/features/contracts'
import type { HttpFault } from '../fault-proxy'

/** What the network does to the n-th call of one phone, counted from 0. */
export type NetworkFault = Extract<HttpFault, string>
export type Faults = (index: number) => NetworkFault

/** One person with the app in hand: the same gestures in WeChat and in a browser. Names are the words on the screen; fields go by their id. */
export interface App {
  /** Opens a page by its address, as a share card, a bookmark or another page does. */
  open(route: string, query?: Readonly<Record<string, string>>): Promise<void>
  /** Waits until the page shows it. */
  see(what: string | RegExp): Promise<void>
  /** Whether the page shows it now. */
  shows(what: string | RegExp): Promise<boolean>
  text(): Promise<string>
  /** Waits until nothing on the page is being loaded. */
  loaded(): Promise<void>
  /** Waits for it and taps it. */
  tap(label: string | RegExp): Promise<void>
  /** Taps it when it is there at this moment. */
  tapIfThere(label: string | RegExp): Promise<void>
  tick(id: string): Promise<void>
  type(id: string, value: string): Promise<void>
  /** What stands in a text field. */
  typed(id: string): Promise<string>
  pick(id: string, name: string): Promise<void>
  /** Taps it and picks this file. */
  choose(label: string, file: { readonly name: string; readonly bytes: Buffer }): Promise<void>
  /** Writes a name on the signature pad and keeps it. */
  sign(): Promise<void>
  /** Says yes to a dialog, by the word on its button. */
  agree(label: string): Promise<void>
  /** Everything that anyone who holds this phone can read in its storage. */
  kept(): Promise<string>
  /** What this person taps on the sign-in page. */
  readonly entry: string | RegExp
  online(on: boolean): Promise<void>
  /** Where the phone is (GCJ-02), or that it says so to nobody. */
  stand(at: Point | null): Promise<void>
  /** Asks the cloud in this person's name, as a page would: for what another part of the product does meanwhile. */
  ask<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>>
  /** Ends the app and opens it again with what the phone has kept. */
  restart(): Promise<void>
  /** The text of the QR that is drawn. */
  code(): Promise<string>
  /** Scans a code, or types it where there is no camera. */
  scan(code: string): Promise<void>
  /** The file that a tap has opened or saved: waits for it. */
  file(): Promise<Buffer>
  /** Throws when anything was thrown or complained about since the start. */
  expectClean(): void
  close(): Promise<void>
}

/** Whose phone it is: the key of a demo person, under which they are also known to WeChat. */
export type Who = 'rider' | 'worker' | 'chair' | 'officer' | 'district' | 'lawyer'

/** A network that delivers. */
export const goodNetwork: Faults = () => 'pass'

/** A network that loses every second reply and delivers some calls twice. */
export const badNetwork: Faults = (index) => (index % 2 === 1 ? 'lose-reply' : index % 6 === 0 ? 'duplicate' : 'pass')
