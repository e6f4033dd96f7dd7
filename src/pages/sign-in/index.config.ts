import { copy } from './copy'

export default { navigationBarTitleText: copy.title, navigationBarBackgroundColor: '#F5F6F8' }
