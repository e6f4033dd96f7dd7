import type { OutputOf } from '@/features/contracts'
import letters from '../../../seeds/reference/application-letter.json'
import consents from '../../../seeds/reference/consents.json'
import occupations from '../../../seeds/reference/occupations.json'
import platforms from '../../../seeds/reference/platforms.json'
import settings from '../../../seeds/reference/settings.json'
import streets from '../../../seeds/reference/streets.json'

type Options = OutputOf<'membership.options'>

const named = ({ code, name }: { code: string; name: string }) => ({ code, name })

/**
 * What the form needs, as it was when this version was built: the very first screen works before any answer came.
 * The cloud has the last word; a letter that changed meanwhile is said by `membership.letter_changed`.
 */
export const bundledOptions = (): Options => {
  const letter = letters.rows[letters.rows.length - 1]!.value
  const promise = settings.rows.find(({ key }) => key === 'membership.promise_workdays')?.value
  return {
    streets: streets.rows.map(named),
    occupations: occupations.rows.map((row) => ({ ...named(row), group: row.group as Options['occupations'][number]['group'] })),
    platforms: platforms.rows.map(named),
    letter: { version: letter.version, text: letter.text, confirmed: letter.confirmed },
    notices: consents.rows.map(({ value: { purpose, version, title, text, recipients } }) => ({ purpose, version, title, text, recipients })),
    promiseWorkdays: typeof promise === 'number' ? promise : 15,
  }
}
