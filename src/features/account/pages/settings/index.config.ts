import { copy } from '../../copy'

export default { navigationBarTitleText: copy.settings.title, navigationBarBackgroundColor: '#F5F6F8' }
