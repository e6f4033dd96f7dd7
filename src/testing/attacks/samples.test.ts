import { samples } from '@/testing/samples'
import { useWorld } from '@/testing/world'
import type { Path } from '@/features/contracts'

const world = useWorld()

test.each(Object.keys(samples) as Path[])('%s accepts the input that the attacks start from', async (path) => {
  const { actor, input } = await samples[path](world)
  const { envelope } = await world.send(actor, path, input)
  expect(envelope).toMatchObject({ ok: true })
})
