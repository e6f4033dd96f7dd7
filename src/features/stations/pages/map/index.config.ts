import { copy } from '../../place-copy'

export default { navigationBarTitleText: copy.map.title, navigationBarBackgroundColor: '#F5F6F8' }
