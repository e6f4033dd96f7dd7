import { cleanup, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { outbox } from '@/client/outbox'
import { finish, newPhone, openJoin, submitted, toSign } from '@/testing/join-page'
import { copy } from '../../copy'

const template = 'decided-zunLzcQyWedafCVvzPkK4de2Rllr1fFpw'
const dialog = jest.mocked(Taro.requestSubscribeMessage)

afterEach(async () => {
  cleanup()
  await outbox.discardAll()
})

it('WX-5: asks for messages in the tap that hands the form in, and the form does not wait for the answer', async () => {
  const cloud = newPhone()
  cloud.handlers['progress.templates'] = () => [{ topic: 'decided', templateId: template }]
  cloud.handlers['progress.recordSubscription'] = ({ answers }) => ({ recorded: answers.length })
  let answer = (_said: object) => {}
  dialog.mockImplementation((() => new Promise((resolve) => (answer = resolve))) as never)
  await openJoin()
  await toSign()
  expect(dialog).not.toHaveBeenCalled()
  await finish()
  await screen.findByText(copy.sent.number('RH20261123-000001'))
  expect(submitted(cloud)).toHaveLength(1)
  expect(dialog.mock.calls).toEqual([[{ tmplIds: [template] }]])
  answer({ errMsg: 'requestSubscribeMessage:ok', [template]: 'accept' })
  await waitFor(() => expect(cloud.calls.at(-1)).toMatchObject({ path: 'progress.recordSubscription', input: { answers: [{ templateId: template, accepted: true }] } }))
})
