export default { navigationBarTitleText: '导出名册' }
