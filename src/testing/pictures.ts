import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A stroke on white, as a phone's canvas gives it. */
export const signaturePng = (width = 600, height = 300, shade = 0): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite([{ input: { create: { width: width - 20, height: 6, channels: 3, background: { r: shade, g: 0, b: 0 } } } }])
    .png()
    .toBuffer()

/** A photo that tells where it was taken. */
export const jpegWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: 'white' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'canary-owner' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 43/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '114/1 15/1 0/1' } })
    .toBuffer()

/** A small file that says it has very many pixels: a PNG head with another width and height, and a right checksum. */
export const pngSaying = async (width: number, height: number): Promise<Buffer> => {
  const bytes = await signaturePng(64, 64)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
