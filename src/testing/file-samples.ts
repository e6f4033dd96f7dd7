import type { Path } from '@/features/contracts'
import { signature } from './joining'
import { jpegWithPlace, signaturePng } from './pictures'
import { aDevice } from './places'
import type { Samples } from './samples'

export const fileSamples: Pick<Samples, Extract<Path, `files.${string}`>> = {
  'files.adopt': async (world) => {
    const fileId = world.newId()
    const cloudFileId = `cloud://env-1.6465-env-1/incoming/${fileId}`
    world.uploads.set(cloudFileId, new Uint8Array(await signaturePng()))
    return { actor: await world.person(), input: { fileId, use: 'signature', cloudFileId } }
  },
  'files.adoptGuest': async (world) => {
    const fileId = world.newId()
    const cloudFileId = `cloud://env-1.6465-env-1/incoming/${fileId}`
    world.uploads.set(cloudFileId, new Uint8Array(await jpegWithPlace()))
    return { actor: null, input: { fileId, cloudFileId, device: await aDevice(world) } }
  },
  'files.link': async (world) => {
    const actor = await world.person()
    return { actor, input: { fileId: await signature(world, actor) } }
  },
}
