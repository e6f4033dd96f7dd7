// Framework code goes through babel-preset-taro; every NutUI import brings the styles of that component only.
module.exports = {
  // Both are in every browser we build for; babel rewrites them for rare faults of Safari below 16.3, at 8 kB of the main package.
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', exclude: ['transform-parameters', 'transform-destructuring'] }]],
  plugins: [
    ['import', {
      libraryName: '@nutui/nutui-react-taro',
      camel2DashComponentName: false,
      customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
      customStyleName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}/style/css`,
    }, 'nutui'],
  ],
}
