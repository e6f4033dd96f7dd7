/** A mini-program needs no pairing: it is the phone that lets computers in. */
export function Pairing() {
  return null
}
