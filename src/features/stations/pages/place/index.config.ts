import { copy } from '../../place-copy'

export default { navigationBarTitleText: copy.title, navigationBarBackgroundColor: '#F5F6F8', enableShareAppMessage: true }
