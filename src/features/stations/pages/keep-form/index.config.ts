import { copy } from '../../keep-copy'

export default { navigationBarTitleText: copy.form.title }
