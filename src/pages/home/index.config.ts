import { copy } from '@/copy'

export default { navigationBarTitleText: copy.name, navigationBarBackgroundColor: '#F5F6F8', enableShareAppMessage: true, enablePullDownRefresh: true }
