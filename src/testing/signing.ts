import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { copy } from '@/ui/copy'

const brush = { beginPath: () => undefined, moveTo: () => undefined, lineTo: () => undefined, stroke: () => undefined, fillRect: () => undefined, scale: () => undefined }

/** Gives pages in jsdom a canvas as WeChat does: a node to draw on, and a picture of it. */
export const layOutPads = (picture = 'data:image/png;base64,iVBORw0KGgo='): void => {
  const query = {
    select: () => query,
    fields: () => query,
    boundingClientRect: () => query,
    exec: (tell: (found: unknown[]) => void) => queueMicrotask(() => tell([{ node: { getContext: () => brush }, width: 300, height: 160 }])),
  }
  jest.spyOn(Taro, 'createSelectorQuery').mockReturnValue(query as never)
  jest.mocked(Taro.canvasToTempFilePath).mockResolvedValue({ errMsg: 'ok', tempFilePath: picture } as never)
}

/** Writes a stroke long enough for a name and keeps it. */
export const signHere = async (): Promise<void> => {
  // The pad finds its canvas a moment after it was drawn.
  await act(async () => { for (let turn = 0; turn < 5; turn += 1) await Promise.resolve() })
  const pad = screen.getByLabelText(copy.signature.here, { selector: 'canvas' })
  fireEvent.touchStart(pad, { touches: [{ x: 10, y: 10 }] })
  for (const x of [60, 110, 160, 210]) fireEvent.touchMove(pad, { touches: [{ x, y: x % 100 }] })
  fireEvent.touchEnd(pad, { touches: [] })
  fireEvent.click(await screen.findByLabelText(copy.signature.use))
  await screen.findByLabelText(copy.signature.again)
}

/** Cloud storage that takes every file. */
export const takeFiles = (): void => {
  Object.assign(Taro, { env: { USER_DATA_PATH: 'wxfile://usr' } })
  jest.spyOn(Taro, 'getFileSystemManager').mockReturnValue({ writeFile: ({ success }: { success: () => void }) => success(), unlink: () => undefined } as never)
  jest.mocked(Taro.cloud.uploadFile).mockResolvedValue({ fileID: 'cloud://signature' } as never)
}
