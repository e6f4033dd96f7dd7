import { copy } from '@/copy'

export default { navigationBarTitleText: copy.tabs.stations, navigationBarBackgroundColor: '#F5F6F8', enablePullDownRefresh: true }
