import { copy } from '../../copy'

export default { navigationBarTitleText: copy.form.title }
