import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { No, pretendCloud, type PretendCloud } from '@/testing/pretend-cloud'
import { reached, useNetwork } from './network'
import { setSignedIn } from './session-token'
import { useSubscribing as onWeb } from './subscribe.h5'
import { useSubscribing } from './subscribe'

const [asked, decided] = ['asked-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw', 'decided-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw']
const dialog = jest.mocked(Taro.requestSubscribeMessage)
const recorded = (cloud: PretendCloud) => cloud.calls.filter(({ path }) => path === 'progress.recordSubscription')
let people = 0

function Form({ use }: { use: () => () => void }) {
  const subscribe = use()
  return <button onClick={() => { subscribe(); document.title = 'sent' }}>交给工会</button>
}

const open = (use = useSubscribing) => {
  people += 1
  Taro.clearStorageSync()
  setSignedIn({ personId: `s${people}`, token: null })
  document.title = ''
  dialog.mockClear()
  const cloud = pretendCloud({
    // The last one is for those who look after places, and asked for where they do.
    'progress.templates': () => [{ topic: 'asked', templateId: asked! }, { topic: 'decided', templateId: decided! }, { topic: 'reported', templateId: 'reported-zunLzcQyWedafCVvzPkK4de2Rllr1fF' }],
    'progress.recordSubscription': ({ answers }) => ({ recorded: answers.length }),
  })
  return { cloud, ...render(<Form use={use} />) }
}
const quiet = () => act(async () => undefined)
const known = (cloud: PretendCloud) => waitFor(() => expect(cloud.calls.some(({ path }) => path === 'progress.templates')).toBe(true)).then(quiet)
const hand = () => fireEvent.click(screen.getByText('交给工会'))

test('the dialog opens within the tap, delays nothing, and each yes and no is recorded', async () => {
  const { cloud } = open()
  await known(cloud)
  let answer = (_said: object) => {}
  dialog.mockImplementation((() => new Promise((resolve) => (answer = resolve))) as never)
  hand()
  expect(dialog).toHaveBeenCalledWith({ tmplIds: [asked, decided] })
  expect(document.title).toBe('sent')
  expect(recorded(cloud)).toEqual([])
  answer({ errMsg: 'requestSubscribeMessage:ok', [asked!]: 'accept', [decided!]: 'reject' })
  await waitFor(() => expect(recorded(cloud)).toMatchObject([{ input: { answers: [{ templateId: asked, accepted: true }, { templateId: decided, accepted: false }] } }]))
})

test('a dialog that WeChat does not show, and a template that it banned, record nothing and break nothing', async () => {
  const { cloud } = open()
  await known(cloud)
  dialog.mockRejectedValueOnce({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })
  hand()
  dialog.mockResolvedValueOnce({ errMsg: 'ok', [asked!]: 'ban', [decided!]: 'filter' } as never)
  hand()
  expect(document.title).toBe('sent')
  dialog.mockResolvedValueOnce({ errMsg: 'ok', [decided!]: 'acceptWithAudio' } as never)
  hand()
  await waitFor(() => expect(recorded(cloud)).toMatchObject([{ input: { answers: [{ templateId: decided, accepted: true }] } }]))
})

test('what could not be recorded on the underground is recorded once the network is back', async () => {
  const { cloud, unmount } = open()
  await known(cloud)
  cloud.online = false
  dialog.mockResolvedValueOnce({ errMsg: 'ok', [asked!]: 'accept' } as never)
  hand()
  await waitFor(() => expect(useNetwork.getState().reachable).toBe(false))
  unmount()
  await quiet()
  cloud.online = true
  reached(true)
  await waitFor(() => expect(recorded(cloud)).toHaveLength(1))
})

test('who signs in on the last step is asked, too', async () => {
  const { cloud, unmount } = open()
  act(() => setSignedIn(null))
  await known(cloud)
  cloud.online = false
  act(() => setSignedIn({ personId: 'late', token: null }))
  dialog.mockResolvedValueOnce({ errMsg: 'ok' } as never)
  hand()
  expect(dialog).toHaveBeenCalledWith({ tmplIds: [asked, decided] })
  unmount()
  await quiet()
})

test('no templates, a guest, or a browser: nothing is asked', async () => {
  const { cloud, unmount } = open()
  cloud.handlers['progress.templates'] = () => { throw new No('request.unknown') }
  hand()
  unmount()
  await quiet()
  const web = open(onWeb)
  hand()
  await quiet()
  expect(web.cloud.calls).toEqual([])
  web.unmount()
  const guest = open()
  await known(guest.cloud)
  act(() => setSignedIn(null))
  hand()
  await quiet()
  expect(dialog).not.toHaveBeenCalled()
})
