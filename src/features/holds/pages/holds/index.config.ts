import { copy } from '../../copy'

export default { navigationBarTitleText: copy.title }
