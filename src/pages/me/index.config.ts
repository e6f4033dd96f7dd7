import { copy } from '@/copy'

export default { navigationBarTitleText: copy.tabs.me, navigationBarBackgroundColor: '#F5F6F8' }
