import { pageCopy as copy } from '../../page-copy'

export default { navigationBarTitleText: copy.title }
