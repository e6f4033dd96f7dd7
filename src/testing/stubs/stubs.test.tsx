import { fireEvent, render, screen } from '@testing-library/react'
import { Button, Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'

it('gives typed text to the page in `detail`, as a mini-program does', () => {
  const heard: string[] = []
  render(<Input placeholder='姓名' onInput={(event) => heard.push(event.detail.value)} />)
  fireEvent.change(screen.getByPlaceholderText('姓名'), { target: { value: '王小明' } })
  expect(heard).toEqual(['王小明'])
})

it('lets a screen reader find a button by its label', () => {
  let taps = 0
  render(<View><Button ariaLabel='马上登记' onClick={() => { taps += 1 }}>→</Button></View>)
  fireEvent.click(screen.getByRole('button', { name: '马上登记' }))
  expect(taps).toBe(1)
})

it('keeps copies in storage, so changing an object afterwards does not change what was stored', () => {
  const draft = { name: '王' }
  Taro.setStorageSync('draft', draft)
  draft.name = '李'
  expect(Taro.getStorageSync('draft')).toEqual({ name: '王' })
})
