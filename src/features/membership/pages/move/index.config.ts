import { copy } from '../../life-copy'

export default { navigationBarTitleText: copy.work.title }
