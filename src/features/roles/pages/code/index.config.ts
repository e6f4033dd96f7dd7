import { copy } from '../../copy'

export default { navigationBarTitleText: copy.code.title }
