import { copy } from '../../copy'

export default { navigationBarTitleText: copy.link.title, navigationBarBackgroundColor: '#FFFFFF' }
