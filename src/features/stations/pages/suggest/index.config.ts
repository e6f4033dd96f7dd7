import { copy } from '../../place-copy'

export default { navigationBarTitleText: copy.suggest.title, navigationBarBackgroundColor: '#FFFFFF' }
