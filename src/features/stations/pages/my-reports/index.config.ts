import { copy } from '../../place-copy'

export default { navigationBarTitleText: copy.reports.title, navigationBarBackgroundColor: '#F5F6F8' }
