export default { navigationBarTitleText: '会员名单' }
