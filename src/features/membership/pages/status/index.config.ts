import { copy } from '../../copy'

export default { navigationBarTitleText: copy.status.title, enablePullDownRefresh: true }
