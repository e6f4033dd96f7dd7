import { copy } from '../../copy'

export default { navigationBarTitleText: copy.paper.title }
