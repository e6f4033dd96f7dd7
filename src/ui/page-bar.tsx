/** WeChat draws the bar itself, out of index.config.ts. */
export function PageBar(_props: { title: string; back: boolean }) {
  return null
}
