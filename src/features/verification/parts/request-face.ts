interface FaceApi { requestFacialVerify?(options: { verifyId: string; complete: () => void }): void }

/** Opens WeChat's own page and comes back when it is over, however it went: Taro has no name for this interface yet. */
export const requestFace = (verifyId: string): Promise<void> =>
  new Promise((done) => {
    const { requestFacialVerify } = (globalThis as { readonly wx?: FaceApi }).wx ?? {}
    if (requestFacialVerify === undefined) return done()
    requestFacialVerify({ verifyId, complete: done })
  })
